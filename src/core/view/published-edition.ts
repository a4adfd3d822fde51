import type { EditionEntry } from '../../engine/freeze/editions.ts';
import { isPseudonym } from '../../engine/freeze/matter-names.ts';
import type { Edition } from '../../record/edition.ts';
import type { EditionUnit } from '../../record/edition-unit.ts';
import type { ViewEnv } from './env.ts';

/** What a matter goes by that was withdrawn after the freeze. */
const GONE = 'w0';

/** An edition as a profile may read it. */
export interface PublishedEdition {
  readonly edition: Edition;
  /** How many records and matters were withdrawn from its readers after the freeze: their names are left out, and the digest no longer fits. */
  readonly hidden: number;
}

/**
 * An edition names only what everyone could read at the freeze, so as a rule it is published as it
 * stands. What was narrowed later is named no more.
 */
export function publishedEdition(env: ViewEnv, { value: edition }: EditionEntry): PublishedEdition {
  const known = knownMatters(env);
  const gone = new Set<string>();
  const nameOf = (matter: string): string => {
    if (known.has(matter) || isPseudonym(matter)) return matter;
    gone.add(matter);
    return GONE;
  };
  const units = edition.units.map((unit) => unitNamed(unit, nameOf));
  const changes = edition.correction?.changes.filter(({ figure }) => {
    const matter = matterIn(figure);
    return matter === undefined || nameOf(matter) === matter;
  });
  const isOpen = (path: string) => env.shownByPath.has(path);
  const closed = Object.keys(edition.records).filter((path) => !isOpen(path));
  if (gone.size + closed.length === 0) return { edition, hidden: 0 };
  const records = Object.fromEntries(Object.entries(edition.records).filter(([path]) => isOpen(path)));
  const { correction } = edition;
  if (correction === undefined || changes === undefined)
    return { edition: { ...edition, records, units }, hidden: gone.size + closed.length };
  return {
    edition: { ...edition, records, units, correction: { ...correction, changes } },
    hidden: gone.size + closed.length,
  };
}

/** The matter that a changed figure is of, by the figure's path; undefined for one of no matter. */
function matterIn(figure: string): string | undefined {
  const [list = '', entry] = figure.split('.');
  return MATTER_LISTS.has(list) ? entry?.replace(/\(\d+\)$/, '') : undefined;
}

const MATTER_LISTS: ReadonlySet<string> = new Set(['completion', 'quality', 'plans', 'deductions']);

/** Ids of what the lines of a score may be about. */
function knownMatters({ context, profile, shown }: ViewEnv): ReadonlySet<string> {
  return context.memo('known-matters', profile, () => {
    const entries = [...shown.task, ...shown.incoming, ...shown.measure];
    return new Set(entries.map(({ value }) => value.id));
  });
}

function unitNamed(unit: EditionUnit, nameOf: (matter: string) => string): EditionUnit {
  const named = <T extends { readonly task: string }>(line: T): T => ({ ...line, task: nameOf(line.task) });
  return {
    ...unit,
    completion: unit.completion?.map(named),
    quality: unit.quality?.map(named),
    plans: unit.plans?.map(named),
    deductions: unit.deductions?.map((line) => ({ ...line, matter: nameOf(line.matter) })),
  };
}
