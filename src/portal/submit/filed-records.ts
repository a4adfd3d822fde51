import type { EntryOf, KindName } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
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

/** The records of a kind that speak of some units or matters, as far as the profile may read them, in order of path. */
export function entriesAbout(
  { context, profile, shown }: ViewEnv,
  kind: KindName,
  units: readonly string[],
  tasks: ReadonlySet<string>,
): readonly Entry<object>[] {
  const about = context.memo('filed-about', `${profile} ${kind}`, () => {
    const entries: readonly Entry<object>[] = shown[kind];
    const bySubject = new Map<string, Entry<object>[]>();
    for (const entry of entries)
      for (const subject of new Set(subjectsOf(kind, entry.value))) {
        const known = bySubject.get(subject);
        if (known === undefined) bySubject.set(subject, [entry]);
        else known.push(entry);
      }
    return bySubject;
  });
  const subjects = [...units.map((unit) => `unit ${unit}`), ...[...tasks].map((task) => `task ${task}`)];
  return [...new Set(subjects.flatMap((subject) => about.get(subject) ?? []))].toSorted((a, b) =>
    compareText(a.path, b.path),
  );
}

/** The unit that a record names as its own, and the matters of the record or of its lists. */
function subjectsOf(kind: KindName, value: object): readonly string[] {
  const text = (of: object, field: string): unknown => Object.getOwnPropertyDescriptor(of, field)?.value;
  const task = (of: unknown, field = 'task') => {
    const id = typeof of === 'object' && of !== null ? text(of, field) : undefined;
    return typeof id === 'string' ? [`task ${id}`] : [];
  };
  const unit = text(value, 'unit');
  const lists = [text(value, 'results'), text(value, 'matters')];
  return [
    ...(typeof unit === 'string' ? [`unit ${unit}`] : []),
    ...task(value, kind === 'task' ? 'id' : 'task'),
    ...lists.flatMap((list: unknown) => (Array.isArray(list) ? list.flatMap((item) => task(item)) : [])),
  ];
}
