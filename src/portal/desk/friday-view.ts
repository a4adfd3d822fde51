import { dayOf } from '#days/moment.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { signOffs } from '#engine/duties/sign-off.ts';
import type { WeekLine } from '#engine/score/weeks.ts';
import { formHref, type FormName } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { inForce } from '#record/schema/in-force.ts';
import { fridayText } from '#wording/desk/sentences.ts';
import { dutyView, type DutyView } from '../duties/duty-view.ts';
import { isToCheck } from '../duties/to-check.ts';
import { isShown, postName, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { rulesInForce, writtenBlocks } from '../env/rules-in-force.ts';
import type { DayText, LinkView } from '../shared/types.ts';
import { deskHref } from './has-desk.ts';
import { weekNow, type WeekNow } from './report-week.ts';

/** /desk/ : the section's Friday on one screen and one sheet, inside the system alone. */
export interface FridayView {
  readonly section: string;
  readonly today: DayText;
  readonly deck: string;
  readonly counts: readonly FridayCountView[];
  /** Null where the rules know no weekly report. */
  readonly week: FridayWeekView | null;
  readonly overdue: FridayListView<CalledView>;
  /** Claims that wait for a check, and looks back; null where the rules know none. */
  readonly verify: FridayListView<DutyView> | null;
  /** Plans that wait for 备案; null where the rules know no plans. */
  readonly filing: FridayListView<DutyView> | null;
  readonly leaders: readonly LeaderWaitView[];
  /** What else the section owes and has no time for. */
  readonly own: FridayListView<DutyView>;
  /** To be copied into the group: units and counts, no titles. Null where nobody is to be urged. */
  readonly urgeText: string | null;
  readonly forms: readonly LinkView[];
}

interface FridayCountView {
  readonly word: string;
  readonly count: number;
  readonly isLate: boolean;
}

interface FridayWeekView {
  /** `2026年第24周，应于6月12日11:00前报送`. */
  readonly text: string;
  readonly missing: readonly MissingView[];
  /** `椿川市民防办（6月12日09:10）`, the first received first. */
  readonly filed: readonly string[];
  /** What the section enters for units, and which are not entered; null where it enters for none. */
  readonly through: { readonly text: string; readonly missing: string | null } | null;
}

/** A unit that has not reported, whom to call, and where that is noted. */
interface MissingView {
  /** Its desk. */
  readonly unit: LinkView;
  readonly state: string;
  readonly detail: string | null;
  readonly phone: string | null;
  readonly form: LinkView;
}

/** A unit that has not done something in time, whom to call, and where that is noted. */
interface CalledView {
  /** Its desk. */
  readonly unit: LinkView;
  /** `3件，最久逾期22个工作日`. */
  readonly text: string;
  readonly phone: string | null;
  readonly form: LinkView | null;
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

/** Rows of a list that still leave one sheet of A4 for all. */
const ROWS = 6;

/** The section's page as of the build's moment; nothing of it is public. */
export function fridayView(env: ViewEnv): FridayView {
  const { context } = env;
  const open = allDuties(context).filter((duty) => isOpen(duty));
  const rules = rulesInForce(env)?.value;
  const blocks = rules && writtenBlocks(rules);
  const week = weekNow(context);
  const missing = week?.lines.filter(({ line }) => line.completed === undefined) ?? [];
  const overdue = open.filter((duty) => isUrged(env, duty)).toSorted(worstFirst);
  const mine = open.filter(({ who }) => who.kind === 'section' || who.id === context.office.secretariat);
  const verify = mine.filter(isToCheck);
  const filing = mine.filter(({ kind }) => kind === 'filing');
  const own = mine.filter(
    (duty) => !verify.includes(duty) && !filing.includes(duty) && duty.standing !== 'owed',
  );
  const signs = signOffs(context);
  const { counts: words } = fridayText;
  const count = (word: string, n: number, isLate = false): FridayCountView => ({ word, count: n, isLate });
  const late = (duties: readonly Duty[]) => duties.some(({ standing }) => standing === 'overdue');
  const knowsChecks = blocks?.verification === true || blocks?.lookBack === true || verify.length > 0;
  const knowsPlans = blocks?.plans === true || filing.length > 0;
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
      count(words.overdue, overdue.length, overdue.length > 0),
      ...(knowsChecks ? [count(words.verify, verify.length, late(verify))] : []),
      ...(knowsPlans ? [count(words.filing, filing.length, late(filing))] : []),
      count(words.leaders, signs.length),
    ],
    week: week === undefined ? null : weekView(env, week),
    overdue: firstOf([...Map.groupBy(overdue, ({ who }) => who.id)], ([unit, duties]) =>
      calledView(env, unit, duties),
    ),
    verify: knowsChecks ? firstOf(verify, (duty) => dutyView(env, duty)) : null,
    filing: knowsPlans ? firstOf(filing, (duty) => dutyView(env, duty)) : null,
    leaders: leadersWaiting(env),
    own: firstOf(own, (duty) => dutyView(env, duty)),
    urgeText: urgeText(env, week, overdue),
    forms: formLinks(env, knowsPlans, knowsChecks, week !== undefined),
  };
}

/** Whether the section urges a unit for a duty, apart from the week's report. */
function isUrged({ context }: ViewEnv, { kind, who, standing }: Duty): boolean {
  const isUnit = who.kind === 'unit' && who.id !== context.office.secretariat;
  return isUnit && kind !== 'weekly' && standing === 'overdue';
}

function worstFirst(a: Duty, b: Duty): number {
  return b.late - a.late || compareText(a.id, b.id);
}

function firstOf<Item, Row>(items: readonly Item[], row: (item: Item) => Row): FridayListView<Row> {
  const more = items.length - ROWS;
  return { rows: items.slice(0, ROWS).map(row), moreText: more > 0 ? fridayText.more(more) : null };
}

function weekView(env: ViewEnv, week: WeekNow): FridayWeekView {
  const { context } = env;
  const missing = week.lines.filter(({ line }) => line.completed === undefined);
  const filed = week.lines
    .flatMap(({ unit, line: { completed, due } }) =>
      completed === undefined ? [] : [{ unit, completed, due }],
    )
    .toSorted((a, b) => compareText(a.completed, b.completed));
  const left = week.through.filter(({ entered }) => !entered);
  return {
    text: fridayText.week(week.week, week.due),
    missing: missing.map(({ unit, line }) => missingView(env, unit, line)),
    filed: filed.map(({ unit, completed, due }) => {
      const said = completed <= due ? fridayText.filedAt : fridayText.lateAt;
      return said(unitRef(env, unit).name, completed, dayOf(context.asOf));
    }),
    through:
      week.through.length === 0
        ? null
        : {
            text: fridayText.through(
              sectionName(env),
              week.through.length - left.length,
              week.through.length,
            ),
            missing:
              left.length === 0
                ? null
                : fridayText.throughMissing(left.map(({ unit }) => unitRef(env, unit).name)),
          },
  };
}

function missingView(env: ViewEnv, unit: string, line: WeekLine): MissingView {
  const { secretariat } = env.context.office;
  const shown = line.unreported.filter(({ dossier }) => isShown(env, dossier));
  const titles = shown.map(({ dossier }) => dossier.task.value.title);
  const isPartial = line.reports.length > 0;
  return {
    unit: { text: unitRef(env, unit).name, href: deskHref(env, unit) },
    state: isPartial ? fridayText.partial(line.unreported.length) : fridayText.nothing,
    detail: isPartial ? fridayText.titles(titles, line.unreported.length - titles.length) : null,
    phone: phoneOf(env, unit),
    form: { text: fridayText.called, href: formHref(secretariat, 'grid', line.week) },
  };
}

/** A call is made once a unit and noted in the matter that is late longest. */
function calledView(env: ViewEnv, unit: string, duties: readonly Duty[]): CalledView {
  const { secretariat } = env.context.office;
  const longest = Math.max(...duties.map(({ late }) => late));
  const dossier = duties.flatMap((duty) => duty.dossier ?? [])[0];
  return {
    unit: { text: unitRef(env, unit).name, href: deskHref(env, unit) },
    text: fridayText.late(duties.length, longest),
    phone: phoneOf(env, unit),
    form:
      dossier === undefined
        ? null
        : { text: fridayText.called, href: formHref(secretariat, 'event', dossier.id) },
  };
}

/** The liaison of a unit with the telephone, as the register has them; null where it has none. */
function phoneOf(env: ViewEnv, id: string): string | null {
  const unit = env.shown.unit.find(({ value }) => value.id === id)?.value;
  const liaison = inForce(unit?.liaison, dayOf(env.context.asOf));
  return liaison === undefined ? null : fridayText.phone(liaison.name, liaison.phone);
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
  ];
}
