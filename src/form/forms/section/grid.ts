import { dayInWords } from '#wording/calendar/day.ts';
import { gridWords } from '#wording/form/section.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked } from '../../draft/values.ts';
import { freeNames } from '../../record-path.ts';
import type { ThroughFacts, ThroughTask, ThroughWeek } from '../../section-facts.ts';
import { drawId } from '../week-lines.ts';
import { onBehalfFields, onBehalfTree } from '../on-behalf.ts';
import { isTyped, matterName, note, sectionOf, tick, type Section } from './section-parts.ts';

/** 本周代录: the open matters of all units that report through the section, in one grid; one report a unit (rules.md §2, §6). */
export const gridForm: Form = {
  name: 'grid',
  title: gridWords.title,
  block: 'weekly',
  about: gridWords.about,
  subjectLabel: gridWords.subjectLabel,
  none: gridWords.none,
  subjects: ({ section }) => {
    const weeks = new Map(
      (section?.through ?? []).flatMap(({ weeks: all }) => all.map((week) => [week.week, week])),
    );
    return [...weeks.values()]
      .toSorted((a, b) => (a.week < b.week ? 1 : -1))
      .map(({ week, reportDay }) => {
        const [year = '', number = ''] = week.split('-W');
        return { id: week, text: gridWords.week(year, String(Number(number)), dayInWords(reportDay)) };
      });
  },
  start: ({ facts, now }) => ({
    'ob.receivedAt': now,
    'ob.channel': '当面',
    'ob.enteredBy': facts.enterers[0]?.id ?? '',
  }),
  remembers: ['ob.enteredBy'],
  parts: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    return [
      {
        as: 'group',
        key: 'came',
        title: gridWords.came,
        isRow: true,
        parts: onBehalfFields(filling.facts),
      },
      ...unitsOf(filling, section).map((row) => unitPart(filling, section, row)),
    ];
  },
  records: (filling) => {
    const section = sectionOf(filling.facts);
    if (section === undefined) return [];
    return unitsOf(filling, section).flatMap((row) => unitRecord(filling, section, row) ?? []);
  },
};

interface UnitRow {
  readonly unit: ThroughFacts;
  readonly week: ThroughWeek;
}

function unitsOf({ subject }: Filling, { through }: Section): readonly UnitRow[] {
  return through.flatMap((unit) =>
    unit.weeks
      .filter(({ week, tasks }) => week === subject && tasks.length > 0)
      .map((week) => ({ unit, week })),
  );
}

function unitPart({ now }: Filling, section: Section, { unit, week }: UnitRow): Part {
  return {
    as: 'group',
    key: `g.${unit.id}`,
    title: unit.name,
    parts: [
      ...(week.isFiled ? [note(gridWords.filed, 'warn')] : []),
      ...week.tasks.map((task) => taskPart(section, unit, task, now)),
      tick(`g.${unit.id}.others`, gridWords.others),
    ],
  };
}

function taskPart(
  section: Section,
  unit: ThroughFacts,
  { task, due, said, nodes }: ThroughTask,
  now: string,
): Part {
  const key = `g.${unit.id}.${task}`;
  return {
    as: 'group',
    key,
    title: `${matterName(section.matterOf(task))} ${gridWords.due(due, now)}`,
    isRow: true,
    parts: [
      ask('report', ['matters', 'text'], `${key}.text`, {
        label: gridWords.line,
        hint: '',
        optional: true,
        input: { type: 'line', max: 400 },
        ...(said === null ? {} : { last: { label: gridWords.last, text: said } }),
      }),
      ...nodes.map((node) =>
        tick(
          `${key}.done.${node.id}`,
          gridWords.done(node.id === 'end' ? gridWords.end : node.title, node.due),
        ),
      ),
    ],
  };
}

function unitRecord(filling: Filling, section: Section, { unit, week }: UnitRow): DraftRecord | undefined {
  const { values, now } = filling;
  const key = `g.${unit.id}`;
  const lines = week.tasks.filter(
    ({ task, nodes }) =>
      isTyped(values, `${key}.${task}.text`) ||
      nodes.some(({ id }) => isTicked(values, `${key}.${task}.done.${id}`)),
  );
  const others = isTicked(values, `${key}.others`);
  if (lines.length === 0 && !others) return undefined;
  const taken = [...filling.facts.taken, ...section.taken];
  return {
    kind: 'report',
    names: freeNames('report', { week: week.week, unit: unit.id }, 'n', taken),
    value: {
      unit: unit.id,
      week: week.week,
      others: others ? from(`${key}.others`, '无变化') : undefined,
      supplements: week.isFiled ? weeklyWords.supplements(week.week, '', gridWords.again) : undefined,
      ...(lines.length === 0 ? {} : { matters: lines.map((task) => lineTree(filling, key, task)) }),
      submitted: now,
      onBehalf: onBehalfTree(values),
    },
  };
}

function lineTree(filling: Filling, unit: string, { task, nodes, inside }: ThroughTask): object {
  const { values } = filling;
  const key = `${unit}.${task}`;
  const done = nodes.filter(({ id }) => isTicked(values, `${key}.done.${id}`));
  return {
    task,
    text: typed(values, `${key}.text`),
    ...(done.length === 0
      ? {}
      : {
          claims: done.map(({ id }, n) => ({
            node: from(`${key}.done.${id}`, id),
            text: typed(values, `${key}.text`),
            ...(inside ? { drawId: drawId(filling, task, n) } : {}),
          })),
        }),
  };
}
