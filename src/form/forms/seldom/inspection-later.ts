import { inspectionWords } from '#wording/form/seldom.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import type { StandingInspection } from '../../section-facts.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, type Values } from '../../draft/values.ts';
import { verdictPart } from './inspection-parts.ts';
import { isTyped, tick, today, type Section } from '../section/section-parts.ts';

/** The standing record that something is written into; undefined of a new one. */
export function standingOf({ inspections }: Section, subject: string): StandingInspection | undefined {
  return inspections.waiting.find(({ id }) => id === subject);
}

/** Asks what became of an inspection: a conclusion of what is not verified yet, the units that were told. */
export function laterParts(
  { values }: Filling,
  section: Section,
  { day, what, record }: StandingInspection,
): readonly Part[] {
  const open = (record.found ?? []).filter(({ verdict }) => verdict === undefined);
  const untold = untoldOf(record);
  return [
    { as: 'known', rows: [[inspectionWords.known, `${dayInWords(day)}${what}`]] },
    ...open.map(({ no, text }): Part => ({
      as: 'group',
      key: `found.${String(no)}`,
      title: inspectionWords.problem(no),
      parts: [
        { as: 'known', rows: [[inspectionWords.problem(no), text]] },
        verdictPart(`verdict.${String(no)}`),
        ask('inspection', ['found', 'verdict', 'note'], `note.${String(no)}`),
      ],
    })),
    ...(untold.length === 0
      ? []
      : [
          {
            as: 'group',
            key: 'feedback',
            title: inspectionWords.feedback,
            parts: [
              ...untold.map((unit) => tick(`fed.${unit}`, inspectionWords.fed(section.unitName(unit)))),
              ...(untold.some((unit) => isTicked(values, `fed.${unit}`))
                ? [
                    ask('inspection', ['feedback', 'on'], 'fed.on'),
                    ask('inspection', ['feedback', 'channel'], 'fed.channel', {
                      label: inspectionWords.channel,
                    }),
                    ask('inspection', ['feedback', 'no'], 'fed.no'),
                    ask('inspection', ['feedback', 'receiver'], 'fed.receiver'),
                    ask('inspection', ['feedback', 'received'], 'fed.received'),
                  ]
                : []),
            ],
          } as const,
        ]),
  ];
}

/** What became of it is written into the record that stands, which is kept as it is. */
export function laterRecord(filling: Filling, { names, record }: StandingInspection): DraftRecord {
  const { values, facts } = filling;
  const told = untoldOf(record).filter((unit) => isTicked(values, `fed.${unit}`));
  return {
    kind: 'inspection',
    names,
    value: {
      ...record,
      found: record.found?.map((problem) =>
        problem.verdict === undefined && isTyped(values, `verdict.${String(problem.no)}`)
          ? { ...problem, verdict: verdictTree(values, problem.no, today(filling), facts.unit.id) }
          : problem,
      ),
      feedback:
        (record.feedback ?? []).length + told.length === 0
          ? undefined
          : [...(record.feedback ?? []), ...told.map((unit) => feedbackTree(values, unit))],
    },
  };
}

function verdictTree(values: Values, no: number, on: string, by: string): object {
  const key = `verdict.${String(no)}`;
  return { on: from(key, on), result: typed(values, key), by, note: typed(values, `note.${String(no)}`) };
}

function feedbackTree(values: Values, unit: string): object {
  return {
    unit: from(`fed.${unit}`, unit),
    on: typed(values, 'fed.on'),
    no: typed(values, 'fed.no'),
    channel: typed(values, 'fed.channel'),
    receiver: typed(values, 'fed.receiver'),
    received: typed(values, 'fed.received'),
  };
}

/** The units to which nothing was fed back yet. */
function untoldOf({ units, feedback = [] }: StandingInspection['record']): readonly string[] {
  return units.filter((unit) => !feedback.some((sent) => sent.unit === unit));
}
