import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ViewEnv } from '../env/env.ts';

// Every unit has forms: what is looked up for each is gathered once for all of them.

/** The weekly reports of a unit that the profile may read, in order of path. */
export function reportsOf({ context, profile, shown }: ViewEnv, unit: string): readonly EntryOf<'report'>[] {
  const byUnit = context.memo('filed-reports', profile, () =>
    Map.groupBy(shown.report, ({ value }) => value.unit),
  );
  return byUnit.get(unit) ?? [];
}

/** The records of one kind in the dossiers of matters that the profile may read, in order of path. */
export function dossierRecords<K extends 'ack' | 'plan' | 'claim'>(
  { context, profile, shown }: ViewEnv,
  kind: K,
  tasks: ReadonlySet<string>,
): readonly EntryOf<K>[] {
  const byTask = context.memo('filed-in-dossiers', `${profile} ${kind}`, () => {
    const entries: readonly EntryOf<K>[] = shown[kind];
    return Map.groupBy(entries, ({ value }) => value.task);
  });
  return [...tasks].flatMap((task) => byTask.get(task) ?? []).toSorted((a, b) => compareText(a.path, b.path));
}
