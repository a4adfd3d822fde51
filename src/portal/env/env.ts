import { officeWords } from '#wording/shared/acting.ts';
import type { Context } from '#engine/dossier/context.ts';
import { latestEdition } from '#engine/freeze/editions.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { periodNamed } from '#engine/time/periods.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { inForce } from '#record/schema/in-force.ts';
import type { Unit } from '#record/office/unit.ts';
import type { UnitRef } from '../shared/types.ts';
import { publicLedger } from '#disclosure/public-ledger.ts';

/** The two builds: 公开 for everyone, 系统内 for the units of the system, who may read all that is recorded. */
export type Profile = 'public' | 'internal';

/**
 * What every view builder is given. Figures are computed on the whole ledger (`context`);
 * words come from `shown` alone, the projection to what the profile may read.
 */
export interface ViewEnv {
  readonly context: Context;
  readonly profile: Profile;
  readonly shown: Ledger;
  /** Shown records by path, to look a fact's record up in the projection. */
  readonly shownByPath: ReadonlyMap<string, Entry<object>>;
  /** Shown tasks by id; a task that is not here is withheld (不予公开). */
  readonly shownTasks: ReadonlyMap<string, Ledger['task'][number]>;
}

/** Whether a matter may be named. */
export function isShown(env: ViewEnv, dossier: Dossier): boolean {
  return env.shownTasks.has(dossier.id);
}

/** The name of a unit in force on a day. */
function unitNameOn(unit: Unit, day: string): string {
  return (inForce(unit.names, day) ?? unit.names[0])?.name ?? unit.id;
}

/** A unit as named on a page; outside the register by its id, without a page. */
export function unitRef(env: ViewEnv, id: string, day: string = env.context.asOf.slice(0, 10)): UnitRef {
  const unit = env.context.units.get(id)?.value;
  return unit === undefined
    ? { id, name: id, href: null }
    : { id, name: unitNameOn(unit, day), href: `/units/${id}/` };
}

/** The office's secretariat (督查专职科室) by its name. */
export function sectionName(env: ViewEnv): string {
  return unitRef(env, env.context.office.secretariat).name;
}

/** A unit as named in a period: as its edition names it, before the freeze by its name on the period's last day. */
export function unitRefIn(env: ViewEnv, id: string, period: string): UnitRef {
  const ref = unitRef(env, id, periodNamed(env.context.ledger, period)?.to);
  const name = frozenNames(env, period).get(id);
  return name === undefined ? ref : { ...ref, name };
}

function frozenNames({ context, profile, shown }: ViewEnv, period: string): ReadonlyMap<string, string> {
  return context.memo('frozen-names', `${profile}|${period}`, () => {
    const units = latestEdition(shown, period)?.value.units ?? [];
    return new Map(units.map(({ unit, name }) => [unit, name]));
  });
}

/** The name of a post; its id where the office does not list it. */
export function postName(env: ViewEnv, id: string): string {
  return env.context.office.posts.find((post) => post.id === id)?.name ?? id;
}

/** Who signed: `副主任`; under a delegation `主任（副主任代）`. */
export function signerName(
  env: ViewEnv,
  { by, actingFor }: { readonly by: string; readonly actingFor?: string | undefined },
): string {
  return actingFor === undefined
    ? postName(env, by)
    : officeWords.actingFor(postName(env, actingFor), postName(env, by));
}

/** Address of the repository, without a slash at its end; `null` where it is not open to all. */
export function publicRepository(env: ViewEnv): string | null {
  const { visibility, url } = env.context.office.repository;
  return visibility === '公开' && url !== undefined ? url.replace(/\/+$/, '') : null;
}

/** What every view builder is given: the whole computation, and the words that the profile may read. */
export function buildViewEnv(context: Context, profile: Profile): ViewEnv {
  const shown = profile === 'public' ? publicLedger(context.ledger) : context.ledger;
  return {
    context,
    profile,
    shown,
    shownByPath: new Map(
      Object.values(shown).flatMap((entries) => entries.map((entry) => [entry.path, entry] as const)),
    ),
    shownTasks: new Map(shown.task.map((entry) => [entry.value.id, entry])),
  };
}
