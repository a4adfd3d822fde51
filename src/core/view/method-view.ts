import { methodSections, methodText } from '../../wording/zh-CN/view/method.ts';
import type { MethodTableText } from '../../wording/zh-CN/view/method/figures.ts';
import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { rulesDigest } from '../compute/edition/rule-impact-basis.ts';
import type { EntryOf } from '../ledger.ts';
import { fileHref, type ViewEnv } from './env.ts';
import { impactView } from './impact-view.ts';
import { methodFigures } from './method-figures.ts';
import { parameterViews } from './method-parameters.ts';
import { rulesDownload } from './rules-files.ts';
import { RULE_SECTIONS } from './rule-ref.ts';
import { publishedRules, rulesInForce } from './rules-in-force.ts';
import type { MethodTableView, MethodView, MethodVersionView } from './types/method.ts';

/** /method/ : the rules in force on the as-of day, rendered from their file; null in a ledger without rules. */
export function methodView(env: ViewEnv): MethodView | null {
  const entry = rulesInForce(env);
  return entry === undefined ? null : render(env, entry);
}

/** /method/<version>/ : every version published by the as-of day, newest first. */
export function methodViews(env: ViewEnv): readonly MethodView[] {
  return publishedRules(env).map((entry) => render(env, entry));
}

function render(env: ViewEnv, entry: EntryOf<'rules'>): MethodView {
  const rules = entry.value;
  const figures = methodFigures(env, rules);
  return {
    name: rules.title,
    version: rules.version,
    from: rules.from,
    published: rules.published,
    versions: versionsOf(env),
    sections: RULE_SECTIONS.map((id) => {
      const { title, paragraphs, tables } = methodSections[id](figures);
      return {
        id,
        title,
        paragraphs,
        tables: tables.map(tableView),
        parameters: parameterViews(env, entry, id),
      };
    }),
    impact: impactView(env, rules.version),
    record: { path: entry.path, line: null, href: fileHref(env, entry.path) },
    digest: rulesDigest(rules),
    downloads: [rulesDownload(rules)],
  };
}

function versionsOf(env: ViewEnv): readonly MethodVersionView[] {
  const inForce = rulesInForce(env);
  return publishedRules(env).map(({ path, value }) => ({
    link: { text: value.title, href: `/method/${value.version}/` },
    text: methodText.from(
      value.from,
      path === inForce?.path && value.from <= monthOf(dayOf(env.context.asOf)),
    ),
  }));
}

function tableView({ caption, heads, rows }: MethodTableText): MethodTableView {
  return {
    caption,
    heads: heads.map((head) => ({ text: head.replace(/#$/, ''), numeric: head.endsWith('#') })),
    rows,
  };
}
