import { methodSections, methodText, type MethodSectionId } from '#wording/method/sentences.ts';
import type { MethodTableText } from '#wording/method/figures.ts';
import { rulesDigest } from '#engine/freeze/rule-impact-basis.ts';
import type { EntryOf } from '#record/ledger.ts';
import { Rules } from '#record/rules/rules.ts';
import { monthOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { recordLines } from '#record/schema/record-lines.ts';
import { fileHref, type ViewEnv } from '../env/env.ts';
import { impactView } from './impact-view.ts';
import { methodFigures } from './method-figures.ts';
import { RULE_SECTIONS } from '../env/rule-ref.ts';
import { publishedRules, rulesInForce } from '../env/rules-in-force.ts';
import { rulesDownload } from './rules-files.ts';
import type { MethodTableView, MethodVersionView, MethodView, ParameterView } from './types.ts';

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
    sections: RULE_SECTIONS.flatMap((id) => {
      const text = methodSections[id](figures);
      if (text === null) return [];
      const { title, paragraphs, tables } = text;
      return [
        {
          id,
          number: RULE_SECTIONS.indexOf(id) + 1,
          title,
          paragraphs,
          tables: tables.map(tableView),
          parameters: parametersOf(rules, id),
        },
      ];
    }),
    impact: impactView(env, rules.version),
    record: { path: entry.path, line: null, href: fileHref(env, entry.path) },
    digest: rulesDigest(rules),
    downloads: [rulesDownload(rules)],
  };
}

/** Which blocks of the file a section is made from: their values stand under it, as the schema names them. */
const BLOCKS: Readonly<Record<MethodSectionId, readonly (keyof Rules)[]>> = {
  who: ['leagues'],
  clock: [],
  weight: ['tasks'],
  claim: ['verification'],
  value: [],
  parts: ['components', 'columns', 'plans', 'weekly', 'bonus', 'deduction'],
  total: ['period', 'total', 'grades', 'lists', 'handicaps', 'items'],
  lights: ['lights'],
  duties: ['monthly', 'lookBack', 'siteReview'],
  'period-end': ['clocks'],
  year: ['year'],
};

/** Every value of a section's blocks with the schema's own line about it; what the file leaves out is not there. */
function parametersOf(rules: Rules, section: MethodSectionId): readonly ParameterView[] {
  const own = Object.fromEntries(
    BLOCKS[section].flatMap((key) => (rules[key] === undefined ? [] : [[key, rules[key]]])),
  );
  const path: string[] = [];
  const lines = new Map<string, string>();
  return recordLines(Rules, own).map(({ depth, key, value, text }): ParameterView => {
    path.splice(depth);
    path[depth] = key;
    const place = Object.values(path).join('.');
    // A list tells of its fields once; what a choice means differs from entry to entry.
    const line = text === '' ? (lines.get(place) ?? '') : text;
    lines.set(place, line);
    const own = chosen(line, value);
    return {
      key: place,
      depth,
      name: key,
      value: value === undefined ? null : printed(value),
      text: own ?? withoutElse(text),
    };
  });
}

const CHOICES = /(?<=^|[：，、]|或 )([a-z][a-z-]*) (.+?)(?=[，、](?:或 )?[a-z][a-z-]* |[；]|$)/gu;

/** Of a field's line that tells what may be chosen, what is chosen: `怎样合成：sum 相加，weighted 加权` → `怎样合成：相加`. */
function chosen(line: string, value: unknown): string | undefined {
  const choices = [...line.matchAll(CHOICES)];
  const [first] = choices;
  const own = choices.find(([, choice]) => choice === value)?.[2];
  return own === undefined || first === undefined ? undefined : `${line.slice(0, first.index)}${own}`;
}

/** A field's line without how else it may be written: here it is written. */
function withoutElse(line: string): string {
  return line.replace(/；(?:不写|或者).*$/su, '');
}

function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).join('、');
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(printed).join(' ')
    : String(value);
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
