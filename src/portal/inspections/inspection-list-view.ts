import { inspectionText } from '#wording/inspections/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules, rulesInForce } from '../env/rules-in-force.ts';
import { cutList, listView, shareOf, type CutList } from '../shared/list-parts.ts';
import type { LinkView } from '../shared/types.ts';
import { inspectionRow, shownInspections, type InspectionRowView } from './inspection-row.ts';

/** /inspections/ and /inspections/<year>/: the 督查记录 of a year, the newest first. */
export interface InspectionListView {
  /** Undefined of the first page, which has the newest year. */
  readonly year: string | undefined;
  readonly rows: readonly InspectionRowView[];
  /** The way to those that its page cannot bear. */
  readonly pages: readonly LinkView[];
  /** The other years. */
  readonly years: readonly LinkView[];
  /** `另有2份督查记录不予公开`; null where none is withheld. */
  readonly withheldText: string | null;
}

/** Empty in an office without matters, and in one whose rules say nothing of inspections while it has none. */
export function inspectionListViews(env: ViewEnv): readonly InspectionListView[] {
  if (!hasInspections(env)) return [];
  const lists = inspectionYears(env);
  const linkOf = ({ year, page }: InspectionYear): LinkView => ({ text: year, href: page });
  const hidden = env.context.ledger.inspection.length - shownInspections(env).length;
  const withheldText = hidden === 0 ? null : inspectionText.withheld(hidden);
  if (lists.length === 0) return [{ year: undefined, rows: [], pages: [], years: [], withheldText }];
  return lists.map((own, index) => ({
    year: index === 0 ? undefined : own.year,
    ...listView(own.list),
    years: lists.filter((other) => other !== own).map(linkOf),
    withheldText,
  }));
}

/** Whether the office has pages of inspections. */
export function hasInspections(env: ViewEnv): boolean {
  const asked = rulesInForce(env)?.value.inspections !== undefined;
  return hasTaskRules(env) && (asked || env.shown.inspection.length > 0);
}

/** The inspections of a year, as far as its page can bear them. */
interface InspectionYear {
  readonly year: string;
  readonly page: string;
  readonly list: CutList<InspectionRowView>;
}

/** Those of every year, the newest first. */
export function inspectionYears(env: ViewEnv): readonly InspectionYear[] {
  const byYear = Map.groupBy(shownInspections(env), ({ value }) => value.on.slice(0, 4));
  return [...byYear].map(([year, entries], index) => {
    const page = index === 0 ? '/inspections/' : `/inspections/${year}/`;
    const rows = entries.map((entry) => inspectionRow(env, entry));
    return {
      year,
      page,
      list: cutList(rows, { page, section: 'all', below: `inspections/${year}` }, shareOf([rows])),
    };
  });
}
