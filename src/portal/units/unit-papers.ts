import { monthInWords } from '#wording/calendar/day.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { systemText } from '#wording/shared/system.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import { paperText } from '#wording/papers/phrases.ts';
import type { Issued } from '#record/freeze/issued.ts';
import type { PaperEdition, PaperLineId } from '#record/freeze/paper-edition.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Entry } from '#record/schema/entry.ts';
import { readingsOf } from '#engine/score/readings.ts';
import type { Claimed } from '#engine/time/received.ts';
import { monthFields } from '../env/period/month-words.ts';
import { postName, signerName, unitRef, type ViewEnv } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { periodName } from '../env/period/period.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { recordSystemFields, systemField } from '../env/system-only.ts';
import type { FieldView, MomentText, RecordRef, SystemFieldView } from '../shared/types.ts';

/** A paper on a unit's page, its words unaltered. */
export interface PaperView {
  readonly title: string;
  /** Orders the papers; not printed. */
  readonly order: string;
  readonly received: MomentText;
  /** Parts that everyone may read; a part without a label is a sentence. */
  readonly parts: readonly FieldView[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** 代录, 补录. */
  readonly marks: readonly string[];
  readonly records: readonly RecordRef[];
}

/** The papers of a unit, newest first; words from the projection alone. */
export interface UnitPapers {
  readonly monthly: readonly PaperView[];
  readonly issued: readonly PaperView[];
  readonly objections: readonly PaperView[];
}

/** What a unit handed in monthly, what the section issued (on its own page), and the objections a unit raised. */
export function unitPapers(env: ViewEnv, unit: string): UnitPapers {
  return {
    monthly: newestFirst(monthly(env, unit)),
    issued: unit === env.context.office.secretariat ? newestFirst(issued(env)) : [],
    objections: newestFirst(objections(env, unit)),
  };
}

/** The monthly submission as it is read (mechanisms.md rows 69–70, 77); advice stays inside the system. */
function monthly(env: ViewEnv, unit: string): PaperView[] {
  return env.shown.monthly
    .filter(({ value }) => value.unit === unit)
    .map((entry) => {
      const { month, advice } = entry.value;
      return {
        title: systemText.monthly(month),
        order: month,
        received: env.context.receiptOf(entry).received,
        marks: marksOf(env, entry),
        parts: monthFields(env, entry.value),
        systemOnly: [...systemField(systemText.advice, advice), ...recordSystemFields(env, entry.path)],
        records: recordRefs(env, { entry, field: ['month'] }),
      };
    });
}

/** What the section issued and who read it (mechanisms.md rows 51, 53, 76). */
function issued(env: ViewEnv): PaperView[] {
  const readings = readingsOf(env.shown);
  return env.shown.issued.map((entry) => {
    const { id: issuedId, kind, week, period, number, on, quoted, edition, handedOver } = entry.value;
    const reading = readings.get(issuedId);
    const said = reading?.value;
    const of = period === undefined ? spokenOf(env, entry.value) : periodName(env, period);
    return {
      title: systemText.issued(kind, week === undefined ? of : weekInWords(week)),
      order: on,
      received: env.context.receiptOf(entry).received,
      marks: marksOf(env, entry),
      parts: [
        part('', systemText.printed(on, number)),
        ...(edition === undefined ? [] : editionParts(env, edition)),
        ...(handedOver === undefined
          ? []
          : [
              part(
                '',
                systemText.handedOver(
                  unitRef(env, handedOver.to, handedOver.on).name,
                  handedOver.on,
                  handedOver.paper,
                ),
              ),
            ]),
        ...(quoted === undefined
          ? []
          : [part(systemText.quoted, systemText.names(quoted.map((id) => unitRef(env, id).name)))]),
        part(
          '',
          said === undefined
            ? systemText.notReviewed
            : systemText.reviewed(said.result, signerName(env, said.decision), said.decision.on),
        ),
      ],
      systemOnly: [
        ...systemField(systemText.remarks, said?.opinion),
        ...recordSystemFields(env, entry.path),
        ...(reading === undefined ? [] : recordSystemFields(env, reading.path)),
      ],
      records: [
        ...recordRefs(env, { entry, field: ['on'] }),
        ...(reading === undefined ? [] : recordRefs(env, { entry: reading, field: ['result'] })),
      ],
    };
  });
}

/** The month that a paper is of, or its year, of a letter with the unit that it speaks of. */
function spokenOf(env: ViewEnv, { month, year, unit }: Issued): string {
  if (month !== undefined || year === undefined) return monthInWords(month ?? '');
  return paperText.ofYear(String(year), unit === undefined ? undefined : unitRef(env, unit).name);
}

/** Who made the paper of what: the draft's moment, the lines that were chosen and those that were not, by the matters they speak of. */
function editionParts(env: ViewEnv, edition: PaperEdition): readonly FieldView[] {
  const { drafted, edited, checked, signed, lines, cut = [] } = edition;
  const hands = [
    systemText.edited(postName(env, edited)),
    systemText.checked(postName(env, checked)),
    ...(signed === undefined ? [] : [systemText.signed(postName(env, signed))]),
  ];
  const listed = (all: readonly PaperLineId[]) =>
    systemText.names(
      all.map(({ part: of, task, of: item }) => {
        const matter = task === undefined ? undefined : env.shownTasks.get(task)?.value.title;
        const withheldTask = task !== undefined && matter === undefined;
        return withheldTask ? withheldWords.matters(1) : systemText.chosenLine(of, matter, item);
      }),
    );
  return [
    part('', systemText.drafted(momentInWords(drafted), hands)),
    ...(lines.length === 0 ? [] : [part(systemText.chosen, listed(lines))]),
    ...(cut.length === 0 ? [] : [part(systemText.cut, listed(cut))]),
  ];
}

/** Objections and their answers (rules.md §9): the record itself is 系统内. */
function objections(env: ViewEnv, unit: string): PaperView[] {
  const { objection: words } = systemText;
  return env.shown.objection
    .filter(({ value }) => value.unit === unit)
    .map((entry) => {
      const { id, period, task, text, reviewer, answer } = entry.value;
      const matter = task === undefined ? undefined : env.shownTasks.get(task)?.value.title;
      const subjects = [
        words.subject(period === undefined ? '' : periodName(env, period)),
        matter ?? '',
      ].filter((subject) => subject !== '');
      return {
        title: words.title(id, subjects),
        order: entry.value.submitted,
        received: env.context.receiptOf(entry).received,
        marks: marksOf(env, entry),
        parts: [],
        systemOnly: [
          ...systemField(words.text, text),
          ...systemField(words.reviewer, postName(env, reviewer)),
          ...systemField(
            words.answer,
            answer === undefined ? words.waiting : words.answered(answer.on, answer.result),
          ),
          ...systemField(words.reason, answer?.reason),
          ...recordSystemFields(env, entry.path),
        ],
        records: recordRefs(env, { entry, field: ['id'] }),
      };
    });
}

function part(label: string, text: string) {
  return { label, text, href: null };
}

function marksOf(env: ViewEnv, entry: Entry<Claimed>): readonly string[] {
  return proofMarks(env, { entry, field: [] }, env.context.receiptOf(entry));
}

function newestFirst(papers: readonly PaperView[]): readonly PaperView[] {
  return papers.toSorted((a, b) => compareText(b.order, a.order) || compareText(a.title, b.title));
}
