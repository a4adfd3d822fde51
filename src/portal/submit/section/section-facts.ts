import { dayOf } from '#days/moment.ts';
import { monthOf, previousMonth } from '#days/day.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { FactRecord } from '#form/facts.ts';
import { nextId } from '#form/next-id.ts';
import { compareText } from '#record/schema/problem.ts';
import type { PostFacts, SectionFacts, SectionMatter } from '#form/section-facts.ts';
import { isShown, type ViewEnv } from '../../env/env.ts';
import { paperFacts } from '../../papers/paper-facts.ts';
import { urgeSheets } from '../../papers/matter/urge-view.ts';
import { inspectionFacts } from './inspection-facts.ts';
import { courseFacts, leadNow, overdueFacts } from './course-facts.ts';
import { weeksToPause } from './pause-facts.ts';
import { registerFacts } from './register-facts.ts';
import { signLists } from './sign-facts.ts';
import { throughFacts } from './through-facts.ts';
import { waitingClaims, waitingPlans } from './waiting-facts.ts';

/** What the section's page knows, and the matters of which it knows the records. */
export interface SectionPage {
  readonly facts: SectionFacts;
  readonly dossiers: readonly Dossier[];
}

/** Whether the section's forms stand on the page of a unit: on its own, for those who may read the whole record. */
export function hasSectionForms({ context: { office }, profile }: ViewEnv, unit: string): boolean {
  return unit === office.secretariat && (profile === 'internal' || office.repository.visibility === '公开');
}

/**
 * What the section's forms know: only what waits, with the matters that it belongs to. Null for every other unit, and
 * where those who read the profile may not read the whole record.
 */
export function sectionPage(env: ViewEnv, unit: string): SectionPage | null {
  const { context } = env;
  const { office } = context;
  if (!hasSectionForms(env, unit)) return null;
  const plans = waitingPlans(env);
  const claims = waitingClaims(env);
  const signs = signLists(env);
  const overdue = overdueFacts(env);
  const { open, left } = courseFacts(env, new Set(overdue.map(({ value }) => value.task)));
  const through = throughFacts(env, unit);
  const waiting = [...plans, ...claims, ...overdue, ...open].map(({ dossier }) => dossier);
  const all = [
    ...new Set([
      ...waiting,
      ...signs.flatMap(({ dossiers }) => dossiers),
      ...through.flatMap(({ dossiers }) => dossiers),
    ]),
  ];
  const dossiers = all.filter((dossier) => isShown(env, dossier));
  const shownOf = <T>(list: readonly { readonly dossier: Dossier; readonly value: T }[]): readonly T[] =>
    list.filter(({ dossier }) => isShown(env, dossier)).map(({ value }) => value);
  const today = dayOf(context.asOf);
  return {
    dossiers,
    facts: {
      posts: postFacts(env),
      chief: office.posts.find(({ role }) => role === '主要领导')?.id ?? null,
      drawPost: office.drawPost,
      matters: dossiers.map((dossier) => matterOf(env, dossier)),
      withheld: new Set(all.filter((dossier) => !isShown(env, dossier))).size,
      plans: shownOf(plans),
      claims: shownOf(claims),
      signs: signs.map(({ list }) => list),
      register: registerFacts(env),
      overdue: shownOf(overdue),
      courses: shownOf(open),
      coursesLeft: left,
      weeks: weeksToPause(env),
      clues: {
        next: nextId(
          'c',
          today.slice(0, 4),
          context.ledger.clue.map(({ value }) => value.id),
        ),
        channels: context.words.clueChannels.map(({ name }) => name),
        categories: context.words.clueCategories.map(({ name }) => name),
        waiting: env.shown.clue
          .filter(({ value }) => value.decision === undefined && value.closed === undefined)
          .map(({ names, value }) => ({ id: value.id, summary: value.summary, names, value })),
      },
      incoming: {
        next: nextId(
          'in',
          today.slice(0, 4),
          context.ledger.incoming.map(({ value }) => value.id),
        ),
        kinds: context.words.incomingKinds.map(({ name }) => name),
        waiting: env.shown.incoming
          .flatMap(({ names, value }) =>
            value.reply === undefined || value.replied !== undefined
              ? []
              : [{ id: value.id, title: value.title, ...value.reply, names, value }],
          )
          .toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id)),
      },
      inspections: inspectionFacts(env),
      reviews: reviewsOwed(env),
      months: [monthOf(today), previousMonth(monthOf(today))],
      through: through.map(({ facts }) => facts),
      papers: paperFacts(env),
      urgeSheets: urgeSheets(env),
      taken: taken(env, new Set(dossiers.map(({ id }) => id)), new Set(through.map(({ facts }) => facts.id))),
    },
  };
}

/** The matters of which an on-site review is owed now (rules.md §9). */
function reviewsOwed(env: ViewEnv): readonly string[] {
  const owed = allDuties(env.context).filter((duty) => duty.kind === 'site-review' && isOpen(duty));
  return [
    ...new Set(
      owed.flatMap(({ dossier }) => (dossier !== undefined && isShown(env, dossier) ? [dossier.id] : [])),
    ),
  ];
}

/** The posts of the office, as forms choose among them. */
export function postFacts({ context: { office } }: ViewEnv): readonly PostFacts[] {
  return office.posts.map(({ id, name, role, unit }) => ({
    id,
    name,
    role:
      role === '主要领导'
        ? 'chief'
        : role === '分管领导'
          ? 'leader'
          : unit === office.secretariat
            ? 'own'
            : 'other',
  }));
}

function matterOf(env: ViewEnv, dossier: Dossier): SectionMatter {
  const task = env.shownTasks.get(dossier.id)?.value ?? dossier.task.value;
  return {
    id: dossier.id,
    no: task.notice.no,
    title: task.title,
    unit: leadNow(env, dossier),
    due: task.due,
    folder: dossier.task.path.slice(0, dossier.task.path.lastIndexOf('/')),
    measured: task.goal !== undefined,
  };
}

/** Where a new record of the section must not be put. */
function taken(
  { shown, context }: ViewEnv,
  tasks: ReadonlySet<string>,
  units: ReadonlySet<string>,
): readonly string[] {
  const year = dayOf(context.asOf).slice(0, 4);
  return [
    ...[...shown.filing, ...shown.event, ...shown.classing].filter(({ value }) => tasks.has(value.task)),
    ...shown.report.filter(({ value }) => units.has(value.unit)),
    ...[...shown.verification, ...shown.inspection].filter(({ path }) => path.split('/')[1] === year),
  ].map(({ path }) => path);
}

/**
 * The records that the checks hold the section's new ones against, beside those of units and dossiers: where a new
 * matter may come from (meetings, papers and clues that have none yet), the single items, who signs for whom, what was
 * said of the classes of the matters here, the papers that wait to be read, and the matters that a draft speaks of,
 * which may be finished.
 */
export function sourceRecords(
  { shown, shownTasks }: ViewEnv,
  { register, matters, signs, papers: drafts }: SectionFacts,
): readonly FactRecord[] {
  const tasks = new Set(matters.map(({ id }) => id));
  const told = new Set(
    drafts.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines.flatMap(({ task }) => task ?? []))),
  );
  const papers = new Set(
    signs.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'paper' ? [row.issued] : []))),
  );
  const named = new Set(
    register?.sources.flatMap(({ meeting, incoming, clue }) => [meeting, incoming, clue]) ?? [],
  );
  const listed = (kind: 'meeting' | 'incoming' | 'clue') =>
    shown[kind]
      .filter(({ value }) => named.has(value.id))
      .map(({ path, names, value }) => ({ kind, path, names, value: briefly(value) }));
  return [
    ...[...told].flatMap((id) => {
      const task = tasks.has(id) ? undefined : shownTasks.get(id);
      return task === undefined
        ? []
        : [{ kind: 'task' as const, path: task.path, names: task.names, value: task.value }];
    }),
    ...listed('meeting'),
    ...listed('incoming'),
    ...listed('clue'),
    ...shown.delegations.map(({ path, names, value }) => ({
      kind: 'delegations' as const,
      path,
      names,
      value,
    })),
    ...shown.classing
      .filter(({ value }) => tasks.has(value.task))
      .map(({ path, names, value }) => ({ kind: 'classing' as const, path, names, value })),
    ...shown.issued
      .filter(({ value }) => papers.has(value.id))
      .map(({ path, names, value }) => ({ kind: 'issued' as const, path, names, value: briefly(value) })),
    ...shown.items.map(({ path, names, value }) => ({ kind: 'items' as const, path, names, value })),
  ];
}

/** Without what was talked about or written: no check of what is filed here reads it. */
function briefly(value: object): object {
  if ('minutes' in value) return { ...value, minutes: undefined };
  return 'text' in value ? { ...value, text: undefined } : value;
}
