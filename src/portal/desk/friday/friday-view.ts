import { dayOf } from '#days/moment.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { plansToFile } from '#engine/duties/plans-to-file.ts';
import { signOffs } from '#engine/duties/sign-off.ts';
import { formHref, type FormName } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { fridayText } from '#wording/desk/sentences.ts';
import { watchWords } from '#wording/watch/words.ts';
import { watchIndexView } from '../../watch/watch-view.ts';
import { dutyView, type DutyView } from '../../duties/duty-view.ts';
import { isToCheck } from '../../duties/to-check.ts';
import { postName, sectionName, unitRef, type ViewEnv } from '../../env/env.ts';
import { pauseLine } from '../../env/paused.ts';
import { rulesInForce, writtenBlocks } from '../../env/rules-in-force.ts';
import type { DayText, LinkView } from '../../shared/types.ts';
import { calledView, weekView, type CalledView, type FridayWeekView } from './friday-calls.ts';

export type { CalledView } from './friday-calls.ts';
import { weekNow, type WeekNow } from '../report-week.ts';

/** /desk/ : the section's Friday on one screen and one sheet, inside the system alone. */
export interface FridayView {
  readonly section: string;
  readonly today: DayText;
  readonly deck: string;
  readonly counts: readonly FridayCountView[];
  /** Null where the rules know no weekly report. */
  readonly week: FridayWeekView | null;
  /** Notices that a unit has not signed for, whether or not it is late. */
  readonly unsigned: FridayListView<CalledView>;
  /** What else a unit has not done in time. */
  readonly overdue: FridayListView<CalledView>;
  /** Claims that wait for a check, and looks back; null where the rules know none. */
  readonly verify: FridayListView<DutyView> | null;
  /** Plans that wait for 备案; null where the rules know no plans. */
  readonly filing: FridayListView<DutyView> | null;
  readonly leaders: FridayListView<LeaderWaitView>;
  /** What else the section owes and has no time for. */
  readonly own: FridayListView<DutyView>;
  /** To be copied into the group: units and counts, no titles. Null where nobody is to be urged. */
  readonly urgeText: string | null;
  /** `本周停报：汛情`; null where the week is owed. */
  readonly paused: string | null;
  readonly forms: readonly LinkView[];
}

interface FridayCountView {
  readonly word: string;
  readonly count: number;
  readonly isLate: boolean;
}

/** The first rows, and how many more there are. */
export interface FridayListView<Row> {
  readonly rows: readonly Row[];
  readonly moreText: string | null;
}

interface LeaderWaitView {
  readonly name: string;
  readonly href: string;
  readonly text: string;
  readonly isLate: boolean;
}

/** Rows of each list that leave one screen, and one sheet of A4, for all. */
const ROWS = { calls: 3, verify: 4, filing: 3, leaders: 4, own: 4 } as const;

/** The section's page as of the build's moment; nothing of it is public. */
export function fridayView(env: ViewEnv): FridayView {
  const { context } = env;
  const open = allDuties(context).filter((duty) => isOpen(duty));
  const rules = rulesInForce(env)?.value;
  const blocks = rules && writtenBlocks(rules);
  const week = weekNow(context);
  const missing = week?.lines.filter(({ line }) => line.completed === undefined) ?? [];
  const late = open.filter((duty) => isUrged(env, duty)).toSorted(worstFirst);
  const overdue = late.filter(({ kind }) => kind !== 'ack');
  const unsigned = open.filter((duty) => isOfUnit(env, duty) && duty.kind === 'ack').toSorted(worstFirst);
  const mine = open.filter(({ who }) => who.kind === 'section' || who.id === context.office.secretariat);
  const verify = mine.filter(isToCheck);
  const filing = mine.filter(({ kind }) => kind === 'filing');
  const own = mine.filter(
    (duty) => !verify.includes(duty) && !filing.includes(duty) && duty.standing !== 'owed',
  );
  const signs = signOffs(context);
  const { counts: words } = fridayText;
  const count = (word: string, n: number, isLate = false): FridayCountView => ({ word, count: n, isLate });
  const hasLate = (duties: readonly Duty[]) => duties.some(({ standing }) => standing === 'overdue');
  const knowsChecks = blocks?.verification === true || blocks?.lookBack === true || verify.length > 0;
  // What waits for its leader may be filed with the leader's word: it is counted, and the leader's duty for now.
  const toFile = plansToFile(context).length;
  // Where all that the section owes stands in the list, what more is counted is its leaders'.
  const moreToFile = filing.length > ROWS.filing + 1 ? fridayText.more : fridayText.unanswered;
  const knowsPlans = blocks?.plans === true || toFile > 0;
  return {
    section: sectionName(env),
    today: dayOf(context.asOf),
    deck: fridayText.asks(sectionName(env)),
    counts: [
      ...(week === undefined
        ? []
        : [
            count(words.owed, week.lines.length),
            count(words.filed, week.lines.length - missing.length),
            count(words.missing, missing.length, missing.length > 0 && context.asOf > week.due),
          ]),
      count(words.unsigned, unsigned.length, hasLate(unsigned)),
      count(words.overdue, overdue.length, overdue.length > 0),
      ...(knowsChecks ? [count(words.verify, verify.length, hasLate(verify))] : []),
      ...(knowsPlans ? [count(words.filing, toFile, hasLate(filing))] : []),
      count(words.leaders, signs.length),
    ],
    week: week === undefined ? null : weekView(env, week),
    paused: pauseLine(env),
    unsigned: calls(env, unsigned),
    overdue: calls(env, overdue),
    verify: knowsChecks ? firstOf(verify, ROWS.verify, (duty) => dutyView(env, duty)) : null,
    filing: knowsPlans
      ? firstOf(filing, ROWS.filing, (duty) => dutyView(env, duty), moreToFile, toFile)
      : null,
    leaders: firstOf(leadersWaiting(env), ROWS.leaders, (leader) => leader, fridayText.morePosts),
    own: firstOf(own, ROWS.own, (duty) => dutyView(env, duty)),
    urgeText: urgeText(env, week, late),
    forms: formLinks(env, knowsPlans, knowsChecks, week !== undefined),
  };
}

/** Whether the section urges a unit for a duty, apart from the week's report. */
function isUrged(env: ViewEnv, duty: Duty): boolean {
  return isOfUnit(env, duty) && duty.kind !== 'weekly' && duty.standing === 'overdue';
}

/** Whether a unit owes it, another than the section. */
function isOfUnit({ context }: ViewEnv, { who }: Duty): boolean {
  return who.kind === 'unit' && who.id !== context.office.secretariat;
}

/** One call a unit. */
function calls(env: ViewEnv, duties: readonly Duty[]): FridayListView<CalledView> {
  const byUnit = [...Map.groupBy(duties, ({ who }) => who.id)];
  return firstOf(byUnit, ROWS.calls, ([unit, own]) => calledView(env, unit, own), fridayText.moreUnits);
}

function worstFirst(a: Duty, b: Duty): number {
  return b.late - a.late || compareText(a.id, b.id);
}

/** The first few in a row each, and in words how many of all there are more. */
function firstOf<Item, Row>(
  items: readonly Item[],
  most: number,
  row: (item: Item) => Row,
  words: (more: number) => string = fridayText.more,
  all = items.length,
): FridayListView<Row> {
  // Where one alone would be left out, it takes the place of the words that say so.
  const shown = items.length === most + 1 ? items : items.slice(0, most);
  const more = all - shown.length;
  return { rows: shown.map(row), moreText: more > 0 ? words(more) : null };
}

/** Leaders for whose signature something waits, in the order of the office's posts. */
function leadersWaiting(env: ViewEnv): readonly LeaderWaitView[] {
  const { context } = env;
  const byPost = Map.groupBy(signOffs(context), ({ by }) => by);
  return context.office.posts.flatMap(({ id }) => {
    const rows = byPost.get(id) ?? [];
    const since = rows.map((row) => row.since).sort(compareText)[0];
    if (since === undefined) return [];
    return [
      {
        name: postName(env, id),
        href: `/desk/${id}/`,
        text: fridayText.waits(rows.length, since, dayOf(context.asOf)),
        isLate: rows.some((row) => 'duty' in row && row.duty?.standing === 'overdue'),
      },
    ];
  });
}

/** Units and counts alone: what a group of colleagues may read on any phone. */
function urgeText(env: ViewEnv, week: WeekNow | undefined, overdue: readonly Duty[]): string | null {
  const name = (unit: string) => unitRef(env, unit).name;
  const missing = week?.lines.filter(({ line }) => line.completed === undefined) ?? [];
  const byUnit = Map.groupBy(overdue, ({ who }) => who.id);
  const { address } = env.context.office.site;
  const lines = [
    ...(week === undefined || missing.length === 0
      ? []
      : [
          fridayText.urge(
            week.week,
            week.due,
            week.lines.length,
            week.lines.length - missing.length,
            missing.map(({ unit }) => name(unit)),
          ),
        ]),
    ...(byUnit.size === 0
      ? []
      : [fridayText.urgeOverdue([...byUnit].map(([unit, duties]) => [name(unit), duties.length]))]),
  ];
  if (lines.length === 0) return null;
  const link = address === undefined ? [] : [fridayText.urgeLink(address.replace(/\/+$/u, ''))];
  return [...lines, ...link].join('\n');
}

function formLinks(env: ViewEnv, plans: boolean, checks: boolean, weekly: boolean): readonly LinkView[] {
  const { secretariat } = env.context.office;
  const { forms } = fridayText;
  const link = (form: FormName & keyof typeof forms): LinkView => ({
    text: forms[form],
    href: formHref(secretariat, form),
  });
  return [
    ...(weekly ? [link('paste'), link('grid')] : []),
    ...(checks ? [link('verification')] : []),
    ...(plans ? [link('filing')] : []),
    link('sign'),
    { text: fridayText.papers, href: '/papers/' },
    ...(watchIndexView(env) === null ? [] : [{ text: watchWords.title, href: '/watch/' }]),
  ];
}
