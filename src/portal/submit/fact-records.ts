import { addDays } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { FactRecord } from '#form/facts.ts';
import type { Entry } from '#record/schema/entry.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { rulesOn } from '#engine/time/periods.ts';
import type { ViewEnv } from '../env/env.ts';
import { entriesAbout } from './filed-records.ts';
import { eachReference } from '#record/names.ts';
import { inForce } from '#record/schema/in-force.ts';

/** Days for which the unit's reports are kept whole: those that a form offers to supplement (`form-facts.ts`) are among them. */
const REPORTS = 42;

/**
 * The records that the checks hold a unit's new record against, as far as the profile may read them: office, calendars
 * and rules of the days concerned, the dossiers of its matters, its last reports, and the units that these name. Of the
 * others nothing, so that a page of forms does not grow with them; the section's, which may name any, has all units.
 */
export function factRecords(
  env: ViewEnv,
  units: readonly string[],
  dossiers: readonly Dossier[],
): readonly FactRecord[] {
  const tasks = new Set(dossiers.map(({ id }) => id));
  const today = dayOf(env.context.asOf);
  const first = dossiers.reduce(
    (least, { delivery }) => (delivery.start < least ? delivery.start : least),
    today,
  );
  const isOf = isConcerned({ units, tasks, first, today, env });
  const recordsOf = (kind: KindName, entries: readonly Entry<object>[]): readonly FactRecord[] =>
    entries.flatMap((entry) => {
      const value = isOf(kind, entry);
      return value === undefined ? [] : [{ kind, path: entry.path, names: entry.names, value }];
    });
  const filed = new Map(
    KIND_NAMES.map((kind) => [kind, recordsOf(kind, entriesAbout(env, kind, units, tasks))]),
  );
  const named = unitsConcerned(env, units, [...filed.values()].flat());
  const { shown } = env;
  return KIND_NAMES.flatMap((kind) => {
    if (kind === 'unit')
      return recordsOf(
        kind,
        shown.unit.filter(({ value }) => named.has(value.id)),
      );
    return kind === 'office' || kind === 'calendar' || kind === 'rules'
      ? recordsOf(kind, shown[kind])
      : (filed.get(kind) ?? []);
  });
}

interface Concern {
  readonly env: ViewEnv;
  readonly units: readonly string[];
  readonly tasks: ReadonlySet<string>;
  readonly first: string;
  readonly today: string;
}

/** What of a record is needed; undefined where nothing is. */
function isConcerned({ env, units, tasks, first, today }: Concern) {
  const { ledger } = env.context;
  const versions = new Set([first, today].map((day) => rulesOn(ledger, day)?.path));
  const firstRules = rulesOn(ledger, first)?.value.from ?? '';
  const since = isoWeekOf(addDays(today, -REPORTS));
  const ofTask = ({ value }: Entry<object>) =>
    'task' in value && tasks.has(String(value.task)) ? value : undefined;
  return (kind: KindName, entry: Entry<object>): object | undefined => {
    const { value } = entry;
    switch (kind) {
      case 'office':
        return {
          ...value,
          ...('posts' in value && Array.isArray(value.posts)
            ? { posts: value.posts.map(withoutAccounts) }
            : {}),
        };
      case 'unit':
        return withoutAccounts(value);
      case 'calendar':
        return entry.path.slice(-9, -5) >= first.slice(0, 4) ? value : undefined;
      case 'rules':
        return versions.has(entry.path) || ('from' in value && String(value.from) >= firstRules)
          ? value
          : undefined;
      case 'task':
        return 'id' in value && tasks.has(String(value.id)) ? value : undefined;
      case 'ack':
      case 'plan':
      case 'filing':
      case 'claim':
      case 'event':
        return ofTask(entry);
      case 'verification':
        return withTasks(value, 'results', tasks);
      case 'report':
        if (!('unit' in value && 'week' in value)) return undefined;
        if (units.includes(String(value.unit)) && String(value.week) >= since) return value;
        return withClaims(value, tasks);
      case 'monthly':
        return 'unit' in value &&
          units.includes(String(value.unit)) &&
          'month' in value &&
          String(value.month) >= first.slice(0, 7)
          ? value
          : undefined;
      default:
        return undefined;
    }
  };
}

/** A unit or a post without who may write for it: no check of a record that is being written asks, and no page tells it. */
function withoutAccounts(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'accounts'));
}

/** A record with the entries of a list that speak of some matters; undefined where none does. */
function withTasks(value: object, list: string, tasks: ReadonlySet<string>): object | undefined {
  const all: unknown = Object.getOwnPropertyDescriptor(value, list)?.value;
  const kept = (Array.isArray(all) ? all : []).filter(
    (item: unknown) =>
      typeof item === 'object' && item !== null && 'task' in item && tasks.has(String(item.task)),
  );
  return kept.length === 0 ? undefined : { ...value, [list]: kept };
}

/** An older report, or one of another unit, with no more than what it claims of these matters. */
function withClaims(value: object, tasks: ReadonlySet<string>): object | undefined {
  const rest = withTasks(value, 'matters', tasks);
  if (rest === undefined || !('matters' in rest) || !Array.isArray(rest.matters)) return undefined;
  const matters = rest.matters.filter(
    (item: unknown) => typeof item === 'object' && item !== null && 'claims' in item,
  );
  return matters.length === 0 ? undefined : { ...rest, matters };
}

/**
 * The units that the forms of some units must know: their own, the section, and whoever their records name. One that is
 * called as one of these is among them, or a text would call two units alike. All units for the section's own page.
 */
function unitsConcerned(
  env: ViewEnv,
  units: readonly string[],
  records: readonly FactRecord[],
): ReadonlySet<string> {
  const { secretariat } = env.context.office;
  if (units.includes(secretariat)) return new Set(env.shown.unit.map(({ value }) => value.id));
  const named = new Set([...units, secretariat]);
  for (const { kind, value } of records)
    eachReference(kind, value, ({ target }, id) => {
      if (target === 'unit' || target === 'actor') named.add(id);
    });
  const byName = namesakes(env);
  return new Set([...named].flatMap((id) => [id, ...(byName.get(id) ?? [])]));
}

/** Of each unit that shares its name, those that have it. */
function namesakes({ context, profile, shown }: ViewEnv): ReadonlyMap<string, readonly string[]> {
  return context.memo('fact-namesakes', profile, () => {
    const today = dayOf(context.asOf);
    const called = Map.groupBy(
      shown.unit,
      ({ value: { names } }) => (inForce(names, today) ?? names[0])?.name,
    );
    return new Map(
      [...called.values()]
        .map((list) => list.map(({ value }) => value.id))
        .filter((ids) => ids.length > 1)
        .flatMap((ids) => ids.map((id) => [id, ids] as const)),
    );
  });
}
