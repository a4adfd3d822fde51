import { addWorkdays } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { overdueFacts, type OverdueFact } from '#engine/papers/matter-facts.ts';
import { urgesOf } from '#engine/papers/weekly.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import type { UrgeSheetFacts } from '#form/section-facts.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { noticeText, urgeText as words } from '#wording/papers/notices.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { sectionName, type ViewEnv } from '../../env/env.ts';
import { dayText, matterText, overdueWords, unitText } from '../matter-words.ts';
import type { MadePaper, SheetView } from '../../paper/paper-view.ts';

/** What a unit is late with in one matter. */
export interface LatePart {
  readonly id: string;
  readonly dossier: Dossier;
  readonly unit: string;
  readonly facts: readonly OverdueFact[];
}

/** Working days within which an answer to a 催办单 is asked for. */
const ANSWER = 3;

/** Matters that a unit is late with, the worst first. */
export function lateParts({ context }: ViewEnv): readonly LatePart[] {
  const { secretariat } = context.office;
  const parts = Map.groupBy(
    overdueFacts(context).filter(({ unit }) => unit !== secretariat),
    ({ dossier, unit }) => `${dossier.id}-${unit}`,
  );
  return [...parts].flatMap(([id, facts]) => {
    const [first] = facts;
    return first === undefined ? [] : [{ id, dossier: first.dossier, unit: first.unit, facts }];
  });
}

/** For what the form is filled in that registers the issue. */
export function urgeId({ id }: LatePart): string {
  return `urge-${id}`;
}

export function urgeSubject(env: ViewEnv, { dossier, unit }: LatePart): string {
  return words.subject(unitText(env, unit), matterText(dossier));
}

/** 催办单 as the form registers them. */
export function urgeSheets(env: ViewEnv): readonly UrgeSheetFacts[] {
  return lateParts(env).map((late) => ({
    id: urgeId(late),
    name: words.formName(numberOf(env, late), urgeSubject(env, late)),
    task: late.dossier.id,
    no: numberOf(env, late),
    href: `/papers/urge/${late.id}/`,
    text: words.record(whatText(env, late), unitText(env, late.unit), answerDay(env)),
  }));
}

/** The number that a draft bears: the year's next, and of several drafts each its own, so that they can be printed and registered on one day. */
function numberOf(env: ViewEnv, { id }: LatePart): string {
  return draftNumbers(env).get(id) ?? '';
}

function draftNumbers(env: ViewEnv): ReadonlyMap<string, string> {
  const { context, profile } = env;
  return context.memo('urge-numbers', profile, () => {
    const year = context.asOf.slice(0, 4);
    const numbers = context.ledger.event.flatMap(({ value: { no = '' } }) => {
      const [, of, n] = /〔(\d{4})〕(\d+)号/u.exec(no) ?? [];
      return of === year ? [Number(n)] : [];
    });
    const next = Math.max(0, ...numbers) + 1;
    return new Map(lateParts(env).map(({ id }, n) => [id, words.number(year, next + n)]));
  });
}

function answerDay({ context }: ViewEnv): string {
  const look = liveLook(context.asOf);
  return addWorkdays(calendarOf(context, look), look.day, ANSWER);
}

function whatText(env: ViewEnv, { facts }: LatePart): string {
  return facts
    .map((fact) => {
      const { matter, what, due, late } = overdueWords(env, fact);
      return `${matter}，${what}${due}，${late}`;
    })
    .join('；');
}

/** 督查催办单 of what a unit is late with in a matter, all of it computed (papers.md §3a). */
export function urgeView(env: ViewEnv, part: LatePart): MadePaper {
  return {
    title: `${words.title}　${urgeSubject(env, part)}`,
    stateText: words.state(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [urgeSheet(env, part)],
  };
}

function urgeSheet(env: ViewEnv, part: LatePart): SheetView {
  const { dossier, unit, facts } = part;
  const { context } = env;
  const told = facts.map((fact) => overdueWords(env, fact));
  const urges = urgesOf(dossier);
  return {
    layout: 'form',
    mark: paperText.toSeal,
    title: words.title,
    sub: numberOf(env, part),
    blocks: [
      {
        as: 'fields',
        caption: words.caption,
        rows: [
          [
            { label: words.to, text: unitText(env, unit) },
            { label: words.notice, text: dossier.task.value.notice.no },
          ],
          [{ label: words.matter, text: matterText(dossier) }],
          ...told.flatMap(({ what, due, late }) => [
            [
              { label: words.what, text: what },
              { label: words.late, text: `${due}，${late}` },
            ],
          ]),
          [
            { label: words.called, text: words.calledText(urges.map((day) => dayText(env, day))) },
            { label: noticeText.by, text: sectionName(env) },
          ],
        ],
      },
      { as: 'text', text: words.ask(answerDay(env)) },
      {
        as: 'signature',
        office: context.office.name,
        day: dayInWords(dayOf(context.asOf)),
        seal: noticeText.seal,
      },
    ],
    foot: null,
  };
}
