import { addDays, mondayOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { leaderOf } from '#engine/duties/debtors.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { signOffsOf } from '#engine/duties/sign-off.ts';
import { liveLight } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { stuckMatters } from '#engine/watch/stuck.ts';
import { compareText } from '#record/schema/problem.ts';
import { leaderDeskText } from '#wording/desk/sentences.ts';
import { dutyView, type DutyView } from '../../duties/duty-view.ts';
import { postName, unitRef, type ViewEnv } from '../../env/env.ts';
import { showsLights } from '../../env/publication.ts';
import { lightView, type LightView } from '../../lights/light-view.ts';
import { firstRows, type FirstRows } from '../../shared/list-parts.ts';
import type { DayText, LinkView } from '../../shared/types.ts';
import { laggingList } from '../../watch/matter-lists.ts';
import { watchHref } from '../../watch/watch-view.ts';
import { signRow, type SignRowView } from '../sign-row.ts';

/** /desk/<post>/ : what waits for a leader, inside the system alone. */
export interface LeaderDeskView {
  readonly kind: 'leader';
  readonly id: string;
  readonly title: string;
  readonly today: DayText;
  readonly countsText: string;
  readonly isOverdue: boolean;
  readonly waiting: FirstRows<SignRowView>;
  /** The list to be printed and signed; null where nothing waits. */
  readonly sheet: LinkView | null;
  /** What the post owes besides signatures, and the leaders together. */
  readonly own: FirstRows<DutyView>;
  /** Matters that the post leads or supervises and that are late, the worst first. */
  readonly troubled: FirstRows<TroubledView>;
  /** How many of these matters are proposed for a joint inspection; null where none is. */
  readonly joint: LinkView | null;
  /** What falls due in these matters this week and the next, the first due first. */
  readonly coming: FirstRows<ComingView>;
}

/** What falls due on a day: what many units owe alike is one line. */
interface ComingView {
  readonly due: DayText;
  readonly units: string;
  readonly what: string;
  /** Null where several matters share the line. */
  readonly matter: LinkView | null;
}

/** A matter that is late. */
interface TroubledView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  /** Null where no lights are shown. */
  readonly light: LightView | null;
  /** `节点：主体封顶，逾期3个工作日`, one a duty. */
  readonly overdue: readonly string[];
}

const SIGNED: ReadonlySet<Duty['kind']> = new Set(['approval', 'consent']);
const LATE: ReadonlySet<LightView['code']> = new Set(['severely-overdue', 'behind']);

/** The page of a leader. */
export function leaderDeskView(env: ViewEnv, post: string): LeaderDeskView {
  const { context } = env;
  const today = dayOf(context.asOf);
  const waiting = signOffsOf(context, post);
  const open = allDuties(context).filter((duty) => isOpen(duty));
  const dossiers = mattersOf(env, post);
  const ids = new Set(dossiers.map(({ id }) => id));
  const units = open.filter(
    ({ who, dossier }) => who.kind === 'unit' && dossier !== undefined && ids.has(dossier.id),
  );
  const overdue = Map.groupBy(
    units.filter(({ standing }) => standing === 'overdue'),
    ({ dossier }) => dossier?.id,
  );
  const troubled = dossiers
    .flatMap((dossier) => troubleOf(env, dossier, overdue.get(dossier.id) ?? []) ?? [])
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) || b.overdue.length - a.overdue.length || compareText(a.dossier.id, b.dossier.id),
    );
  const late = waiting.filter((row) => 'duty' in row && row.duty?.standing === 'overdue').length;
  const until = addDays(mondayOf(today), 13);
  return {
    kind: 'leader',
    id: post,
    title: leaderDeskText.title(postName(env, post)),
    today,
    countsText: leaderDeskText.counts(waiting.length, late, troubled.length),
    isOverdue: late > 0,
    waiting: firstRows(
      waiting,
      (row) => signRow(env, row),
      (left) => [{ text: leaderDeskText.more.sign(left), href: `/desk/${post}/sign/` }],
    ),
    sheet:
      waiting.length === 0
        ? null
        : { text: leaderDeskText.sheetLink(waiting.length), href: `/desk/${post}/sign/` },
    own: firstRows(
      open.filter(({ who, kind }) => (who.id === post || who.kind === 'leaders') && !SIGNED.has(kind)),
      (duty) => dutyView(env, duty),
      (left) => [{ text: leaderDeskText.more.own(left), href: '/duties/#office' }],
    ),
    troubled: firstRows(
      troubled,
      (trouble) => troubledView(env, trouble),
      (left) => troubledLinks(env, left),
    ),
    joint: jointLink(env, ids),
    coming: firstRows(
      comingOf(
        units
          .filter(({ standing, due }) => standing !== 'overdue' && dayOf(due) <= until)
          .map((duty) => dutyView(env, duty)),
      ),
      (line) => line,
      (left) => [{ text: leaderDeskText.more.coming(left), href: '/duties/#units' }],
    ),
  };
}

/** The matters that a post leads by their notice or supervises by its units; all of them of 主要领导. */
function mattersOf({ context }: ViewEnv, post: string): readonly Dossier[] {
  const today = dayOf(context.asOf);
  const isChief = context.office.posts.some(({ id, role }) => id === post && role === '主要领导');
  return [...context.dossiers.values()].filter(
    (dossier) =>
      isChief || dossier.task.value.leadOfficial === post || leaderOf(context, dossier, today).id === post,
  );
}

function jointLink({ context }: ViewEnv, ids: ReadonlySet<string>): LinkView | null {
  const count = (stuckMatters(context, liveLook(context.asOf)) ?? []).filter(({ dossier }) =>
    ids.has(dossier.id),
  ).length;
  return count === 0 ? null : { text: leaderDeskText.joint(count), href: watchHref('joint') };
}

/** A matter that is late, with the unit that leads it, its light and what is overdue of it. */
interface Trouble extends Pick<TroubledView, 'light'> {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly overdue: readonly Duty[];
}

function troubleOf(env: ViewEnv, dossier: Dossier, overdue: readonly Duty[]): Trouble | null {
  const { context } = env;
  const unit = leadOf(dossier, liveLook(context.asOf));
  const lit = showsLights(env) ? liveLight(context, dossier, unit) : undefined;
  const light = lit === undefined ? null : lightView(lit);
  return overdue.length === 0 && (light === null || !LATE.has(light.code))
    ? null
    : { dossier, unit, light, overdue };
}

/** What is late by its light stands on its list, what is late of an open duty on the roll. */
function troubledLinks(env: ViewEnv, left: number): readonly LinkView[] {
  const { more } = leaderDeskText;
  return [
    ...(laggingList(env) === null ? [] : [{ text: more.lagging(left), href: watchHref('lagging') }]),
    { text: more.overdue(left), href: '/duties/#overdue' },
  ];
}

function troubledView(env: ViewEnv, { dossier, unit, light, overdue }: Trouble): TroubledView {
  return {
    id: dossier.id,
    title: dossier.task.value.title,
    href: `/tasks/${dossier.id}/`,
    unit: unitRef(env, unit).name,
    light,
    overdue: overdue.map((duty) => {
      const { what, stateText } = dutyView(env, duty);
      return leaderDeskText.overdueOf(what, stateText);
    }),
  };
}

function comingOf(duties: readonly DutyView[]): readonly ComingView[] {
  return [...Map.groupBy(duties, ({ due, what }) => `${due}|${what}`).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { due, what, matter } = first;
    const names = [...new Set(alike.map(({ who }) => who.name))];
    return [
      {
        due,
        what,
        units: leaderDeskText.units(names),
        matter:
          alike.length > 1 || matter === null ? null : { text: matter.title, href: `/tasks/${matter.id}/` },
      },
    ];
  });
}

function rank({ light }: Trouble): number {
  const place = light === null ? -1 : ['severely-overdue', 'behind'].indexOf(light.code);
  return place < 0 ? 2 : place;
}
