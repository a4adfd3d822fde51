import { inspectionText } from '#wording/inspections/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules, rulesInForce } from '../env/rules-in-force.ts';
import type { LinkView } from '../shared/types.ts';
import { inspectionRow, shownInspections, type InspectionRowView } from './inspection-row.ts';

/** /inspections/ and /inspections/<year>/: the 督查记录 of a year, the newest first. */
export interface InspectionListView {
  /** Undefined of the first page, which has the newest year. */
  readonly year: string | undefined;
  readonly rows: readonly InspectionRowView[];
  /** The other years. */
  readonly years: readonly LinkView[];
  /** `另有2份督查记录不予公开`; null where none is withheld. */
  readonly withheldText: string | null;
}

/** Empty in an office without matters, and in one whose rules say nothing of inspections while it has none. */
export function inspectionListViews(env: ViewEnv): readonly InspectionListView[] {
  const entries = shownInspections(env);
  const asked = rulesInForce(env)?.value.inspections !== undefined;
  if (!hasTaskRules(env) || (entries.length === 0 && !asked)) return [];
  const byYear = Map.groupBy(entries, ({ value }) => value.on.slice(0, 4));
  const [newest] = byYear.keys();
  const linkOf = (year: string): LinkView => ({
    text: year,
    href: year === newest ? '/inspections/' : `/inspections/${year}/`,
  });
  const hidden = env.context.ledger.inspection.length - entries.length;
  return (newest === undefined ? [undefined] : [...byYear.keys()]).map((year) => ({
    year: year === newest ? undefined : year,
    rows: (year === undefined ? [] : (byYear.get(year) ?? [])).map((entry) => inspectionRow(env, entry)),
    years: [...byYear.keys()].filter((other) => other !== year).map(linkOf),
    withheldText: hidden === 0 ? null : inspectionText.withheld(hidden),
  }));
}
