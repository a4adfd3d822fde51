import type { EditionEntry } from '#engine/freeze/editions.ts';
import { coded, isCode, tasksIn } from '#engine/sheet/task-codes.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { ViewEnv } from '../env/env.ts';
import { withoutNarrowed } from '../env/narrowed-since.ts';

/** An edition as a profile may read it. */
export interface PublishedEdition {
  readonly edition: Edition;
  /** How many records and matters were withdrawn from its readers after the freeze: their names are left out, and the digest no longer fits. */
  readonly hidden: number;
}

/**
 * An edition names only what everyone could read at the freeze, so as a rule it is published as it
 * stands, without what is inside the system alone. What was narrowed later is named no more.
 */
export function publishedEdition(env: ViewEnv, { value }: EditionEntry): PublishedEdition {
  const edition: Edition = { ...value, inside: undefined };
  const { units, ahead = [], records, correction } = edition;
  const known = knownTasks(env);
  const before = new Set(tasksIn({ units, ahead }).filter(isCode));
  const now = coded(
    { units: units.map((unit) => withoutNarrowed(env, unit)), ahead },
    (matter) => known.has(matter),
    new Map([...before].map((code) => [code, code])),
  );
  const isOpen = (path: string) => env.shownByPath.has(path);
  const closed = Object.keys(records).filter((path) => !isOpen(path)).length;
  const hidden = now.codes.size - before.size + closed;
  const changes = correction?.changes.filter(({ figure }) => {
    const matter = taskIn(figure);
    return matter === undefined || known.has(matter) || isCode(matter);
  });
  if (hidden === 0) return { edition, hidden };
  return {
    edition: {
      ...edition,
      records: Object.fromEntries(Object.entries(records).filter(([path]) => isOpen(path))),
      units: [...now.units],
      ...(now.ahead.length === 0 ? {} : { ahead: [...now.ahead] }),
      ...(correction === undefined || changes === undefined
        ? {}
        : { correction: { ...correction, changes } }),
    },
    hidden,
  };
}

/** The matter that a changed figure is of, by the figure's path; undefined for one of no matter. */
function taskIn(figure: string): string | undefined {
  const [list = '', entry] = figure.split('.');
  return MATTER_LISTS.has(list) ? entry?.replace(/\(\d+\)$/, '') : undefined;
}

const MATTER_LISTS: ReadonlySet<string> = new Set(['completion', 'quality', 'plans', 'deductions']);

/** Ids of what the lines of a score may be about. */
function knownTasks({ context, profile, shown }: ViewEnv): ReadonlySet<string> {
  return context.memo('known-matters', profile, () => {
    const entries = [...shown.task, ...shown.incoming, ...shown.measure];
    return new Set(entries.map(({ value }) => value.id));
  });
}
