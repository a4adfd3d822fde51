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
import { dutyView, type DutyView } from '../duties/duty-view.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import { showsLights } from '../env/publication.ts';
import { lightView, type LightView } from '../lights/light-view.ts';
import type { DayText, LinkView } from '../shared/types.ts';
import { watchHref } from '../watch/watch-view.ts';
import { signRow, type SignRowView } from './sign-row.ts';

/** /desk/<post>/ : what waits for a leader, inside the system alone. */
export interface LeaderDeskView {
  readonly kind: 'leader';
  readonly id: string;
  readonly title: string;
  readonly today: DayText;
  readonly countsText: string;
  readonly isOverdue: boolean;
  readonly waiting: readonly SignRowView[];
  /** The list to be printed and signed; null where nothing waits. */
  readonly sheet: LinkView | null;
  /** What the post owes besides signatures, and the leaders together. */
  readonly own: readonly DutyView[];
  /** Matters that the post leads or supervises and that are late, the worst first. */
  readonly troubled: readonly TroubledView[];
  /** How many of these matters are proposed for a joint inspection; null where none is. */
  readonly joint: LinkView | null;
  /** What falls due in these matters this week and the next, the first due first. */
  readonly coming: readonly ComingView[];
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
  const waiting = signOffsOf(context, post).map((row) => signRow(env, row));
  const open = allDuties(context).filter((duty) => isOpen(duty));
  const dossiers = mattersOf(env, post);
  const ids = new Set(dossiers.map(({ id }) => id));
  const units = open.filter(
    ({ who, dossier }) => who.kind === 'unit' && dossier !== undefined && ids.has(dossier.id),
  );
  const troubled = dossiers
    .flatMap((dossier) => troubledOf(env, dossier, units) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || b.overdue.length - a.overdue.length || compareText(a.id, b.id));
  const late = waiting.filter(({ isOverdue }) => isOverdue).length;
  const until = addDays(mondayOf(today), 13);
  return {
    kind: 'leader',
    id: post,
    title: leaderDeskText.title(postName(env, post)),
    today,
    countsText: leaderDeskText.counts(waiting.length, late, troubled.length),
    isOverdue: late > 0,
    waiting,
    sheet:
      waiting.length === 0
        ? null
        : { text: leaderDeskText.sheetLink(waiting.length), href: `/desk/${post}/sign/` },
    own: open
      .filter(({ who, kind }) => (who.id === post || who.kind === 'leaders') && !SIGNED.has(kind))
      .map((duty) => dutyView(env, duty)),
    troubled,
    joint: jointLink(env, ids),
    coming: comingOf(
      units
        .filter(({ standing, due }) => standing !== 'overdue' && dayOf(due) <= until)
        .map((duty) => dutyView(env, duty)),
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

function troubledOf(env: ViewEnv, dossier: Dossier, duties: readonly Duty[]): TroubledView | null {
  const { context } = env;
  const unit = leadOf(dossier, liveLook(context.asOf));
  const lit = showsLights(env) ? liveLight(context, dossier, unit) : undefined;
  const light = lit === undefined ? null : lightView(lit);
  const overdue = duties.filter((duty) => duty.dossier?.id === dossier.id && duty.standing === 'overdue');
  if (overdue.length === 0 && (light === null || !LATE.has(light.code))) return null;
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

function rank({ light }: TroubledView): number {
  const place = light === null ? -1 : ['severely-overdue', 'behind'].indexOf(light.code);
  return place < 0 ? 2 : place;
}
