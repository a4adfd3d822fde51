import { addDays } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { reportDay } from '#calendar/weeks.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { signOffs, type SignOff } from '../duties/sign-off.ts';
import { weekLine, type WeekLine } from '../score/weeks.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { draftPart, type DraftPart } from './draft.ts';
import {
  behindFacts,
  classRank,
  doneFacts,
  doneId,
  doneLines,
  dueFacts,
  lastWords,
  newNotices,
  openMatters,
  overdueFacts,
  type BehindFact,
  type DoneLine,
  type DueFact,
  type OverdueFact,
} from './matter-facts.ts';

/** What leaders are to decide: what a unit asked for in its report of the week, or a plan's change that waits for their word. */
export type DecideFact =
  | { readonly is: 'asked'; readonly dossier: Dossier; readonly unit: string; readonly text: string }
  | { readonly is: 'request'; readonly dossier: Dossier; readonly waiting: PlanWaiting };
type PlanWaiting = Extract<SignOff, { readonly kind: 'plan' | 'change' | 'beyond' }>;

/** 重点工作进展周报 of a week, as of the context's moment (mechanisms.md row 51). */
export interface WeeklyPaper {
  readonly week: string;
  /** How many were issued this year up to it. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly decide: DraftPart<DecideFact>;
  readonly overdue: readonly OverdueFact[];
  readonly behind: readonly BehindFact[];
  readonly done: DraftPart<DoneLine>;
  readonly due: readonly DueFact[];
  readonly notices: readonly (readonly Dossier[])[];
  readonly reports: readonly { readonly unit: string; readonly line: WeekLine }[];
  readonly open: readonly Dossier[];
}

const MOST = { decide: 5, done: 8 } as const;

/** The draft of the weekly paper; undefined for a week that has no report day. */
export function weeklyPaper(context: Context, week: string): WeeklyPaper | undefined {
  const look = liveLook(context.asOf);
  const day = reportDay(calendarOf(context, look), week);
  if (day === undefined) return undefined;
  const from = mondayOfIsoWeek(week);
  return {
    week,
    number: 1 + issuedBefore(context, week).length,
    from,
    to: day,
    decide: decidePart(context, week, MOST.decide),
    overdue: overdueFacts(context),
    behind: behindFacts(context),
    done: donePart(context, week, MOST.done),
    due: dueFacts(context, addDays(from, 7), addDays(from, 13)),
    notices: newNotices(context, from, addDays(from, 6)),
    reports: weekReports(context, week, day),
    open: openMatters(context),
  };
}

/** The weekly papers of the same year that were issued for earlier weeks. */
function issuedBefore({ ledger }: Context, week: string): readonly EntryOf<'issued'>[] {
  return ledger.issued.filter(
    ({ value }) => value.kind === '周报' && value.week?.slice(0, 4) === week.slice(0, 4) && value.week < week,
  );
}

/** What leaders are to decide: what units ask for first, those of higher class before the others, then what waits for consent. */
export function decidePart(context: Context, week: string, most: number): DraftPart<DecideFact> {
  const asked = openMatters(context)
    .flatMap((dossier) =>
      [...lastWords(context, dossier.id)].flatMap(([unit, word]): DecideFact[] =>
        word.week === week && word.problem !== undefined
          ? [{ is: 'asked', dossier, unit, text: word.problem }]
          : [],
      ),
    )
    .toSorted(
      (a, b) =>
        classRank(context, b.dossier) - classRank(context, a.dossier) ||
        compareText(a.dossier.task.value.due, b.dossier.task.value.due),
    );
  const requests = signOffs(context).flatMap((waiting): DecideFact[] =>
    waiting.kind === 'change' || waiting.kind === 'beyond'
      ? [{ is: 'request', dossier: waiting.dossier, waiting }]
      : [],
  );
  return draftPart('decide', most, [...asked, ...requests], (fact) => ({
    task: fact.dossier.id,
    of: fact.is === 'asked' ? fact.unit : `v${String(fact.waiting.version.version)}`,
  }));
}

/** What was done in a week. */
export function donePart(context: Context, week: string, most: number): DraftPart<DoneLine> {
  const monday = mondayOfIsoWeek(week);
  return draftPart('done', most, doneLines(doneFacts(context, monday, addDays(monday, 6))), ([fact]) =>
    doneId(fact),
  );
}

/** Where each unit stands that owes a report of the week, in the order of the register. */
function weekReports(context: Context, week: string, day: string): WeeklyPaper['reports'] {
  const look = liveLook(context.asOf);
  return context.ledger.unit
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id))
    .flatMap(({ id }) => {
      const line = weekLine(context, id, { week, reportDay: day }, look);
      return line === undefined ? [] : [{ unit: id, line }];
    });
}

/** 催办 of a matter so far, by day. */
export function urgesOf({ events }: Dossier): readonly string[] {
  return events.flatMap(({ entry }) => (entry.value.kind === '催办' ? [entry.value.on] : []));
}
