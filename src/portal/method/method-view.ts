import type { MethodTableText } from '#wording/method/figures.ts';
import { rulesDigest } from '#engine/freeze/rule-impact-basis.ts';
import type { EntryOf } from '#record/ledger.ts';
import { Rules } from '#record/rules/rules.ts';
import { monthOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { recordLines } from '#record/schema/record-lines.ts';
import type { ViewEnv } from '../env/env.ts';
import { recordsAt } from '../env/record/record-ref.ts';
import { impactView, type ImpactView } from './impact-view.ts';
import { methodFigures } from './method-figures.ts';
import { RULE_SECTIONS } from '../env/rule-ref.ts';
import { publishedRules, rulesInForce } from '../env/rules-in-force.ts';
import { rulesDownload } from './rules-files.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { DayText, DownloadView, MonthText, RecordRef, LinkView } from '../shared/types.ts';
import { methodWords, methodSections, methodText, type MethodSectionId } from '#wording/method/words.ts';

/** /method/ — rendered from the rules file in force; nothing here is written twice. */
export interface MethodView {
  /** `督查月度计分规则 v1`. */
  readonly name: string;
  readonly version: string;
  /** The first month. */
  readonly from: MonthText;
  readonly published: DayText;
  /** Other versions with the month from which they govern. */
  readonly versions: readonly MethodVersionView[];
  /** In the order of the rules. */
  readonly sections: readonly MethodSectionView[];
  /** Of the parameters of all sections. */
  readonly parameterSet: Addressed;
  /** What it would have made of the last frozen periods; null where nobody had to ask. */
  readonly impact: ImpactView | null;
  readonly records: readonly RecordRef[];
  /** SHA-256 over every value of the rules, so that a reader can compare: that of the file in `downloads`, blanks left out. */
  readonly digest: string;
  readonly downloads: readonly DownloadView[];
}

interface MethodVersionView {
  readonly link: LinkView;
  /** `2026年1月起`. */
  readonly text: string;
}

interface MethodSectionView {
  /** Anchor that rule references use, e.g. `node`. */
  readonly id: string;
  /** Its number in the rules, by which references name it; what is left out leaves a gap. */
  readonly number: number;
  readonly title: string;
  /** The rule in plain sentences, figures already in place. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly MethodTableView[];
  readonly parameters: readonly ParameterView[];
}

/** A table of a section, in words; rows as long as its heads. */
export interface MethodTableView {
  readonly caption: string;
  readonly heads: readonly MethodHeadView[];
  readonly rows: readonly (readonly string[])[];
  readonly set: Addressed;
}

export interface MethodHeadView {
  readonly text: string;
  readonly numeric: boolean;
}

export interface ParameterView {
  /** Path in the rules file, e.g. `tasks.lateStep`. */
  readonly key: string;
  readonly depth: number;
  /** The field as the file writes it. */
  readonly name: string;
  /** The value; null where values follow below. */
  readonly value: string | null;
  /** What it is, as the schema says; empty where the same was said above. */
  readonly text: string;
}

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
          tables: tables.map((table, index) => tableView(rules, `${id}-${String(index + 1)}`, table)),
          parameters: parametersOf(rules, id),
        },
      ];
    }),
    parameterSet: addressed(
      `/method/${rules.version}/parameters`,
      methodText.set(rules.title, methodWords.parameters),
    ),
    impact: impactView(env, rules.version),
    records: recordsAt(env, [entry.path]),
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
  duties: ['monthly', 'lookBack', 'siteReview', 'inspections'],
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

function tableView(
  { version, title }: Rules,
  name: string,
  { caption, heads, rows }: MethodTableText,
): MethodTableView {
  return {
    caption,
    set: addressed(`/method/${version}/table-${name}`, methodText.set(title, caption)),
    heads: heads.map((head) => ({ text: head.replace(/#$/, ''), numeric: head.endsWith('#') })),
    rows,
  };
}
