import { dayOf } from '#days/moment.ts';
import type { FactRecord } from '#form/facts.ts';
import { eachReference } from '#record/names.ts';
import { inForce } from '#record/schema/in-force.ts';
import type { ViewEnv } from '../env/env.ts';

/**
 * The units that the forms of some units must know: their own, the section, and whoever their records name. One that is
 * called as one of these is among them, or a text would call two units alike. All units for the section's own page.
 */
export function unitsConcerned(
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
