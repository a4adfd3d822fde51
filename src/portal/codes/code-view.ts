import { printProblem, problemWords } from '#wording/problems/print.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { PLACES } from '#record/ledger.ts';
import { CODE_GROUPS, type Code } from './codes.ts';
import type { ViewEnv } from '../env/env.ts';
import type { Params, ProblemText } from '#wording/problems/problem-text.ts';
import { writtenBlocks } from '../env/rules-in-force.ts';
import { codeText } from '#wording/codes/words.ts';

/** /codes/ — what the checker may say. */
export interface CodeListView {
  readonly groups: readonly CodeGroupView[];
}

export interface CodeGroupView {
  /** ASCII, anchor. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CodeRowView[];
}

export interface CodeRowView {
  readonly code: string;
  readonly href: string;
  readonly severity: 'error' | 'reminder';
  /** `错误` or `提示`. */
  readonly severityText: string;
  readonly title: string;
}

/** /codes/<code>/ */
export interface CodeView extends CodeRowView {
  readonly groupTitle: string;
  /** What it means and why it is checked. */
  readonly paragraphs: readonly string[];
  /** How to fix it, step by step. */
  readonly fix: readonly string[];
  readonly wrong: CodeExampleView | null;
  readonly right: CodeExampleView | null;
  /** The sentence as the checker prints it for the wrong example. */
  readonly message: string | null;
}

export interface CodeExampleView {
  /** `data/tasks/2026/t2026-001/plan-v1.yaml`. */
  readonly file: string;
  /** YAML, lines kept. */
  readonly text: string;
  /** Lines to mark, from 1. */
  readonly marked: readonly number[];
}

/** Every code there is, in the order of the groups. */
export const ALL_CODES: readonly Code[] = CODE_GROUPS.flatMap(({ codes }) => codes);

/** Codes of what is handed in stop its landing, and nothing else. */
const GATE_GROUP = 'gate';
/** Codes of these groups speak of paths; their examples are paths. */
const PATH_GROUP = 'file';

/** What the checker may say to an office: nothing of a block that no version of its rules writes; to one without rules everything. */
export function codesOf({ context }: ViewEnv): readonly Code[] {
  const written = context.ledger.rules.map(({ value }) => writtenBlocks(value));
  return ALL_CODES.filter(
    ({ block }) => block === undefined || written.length === 0 || written.some((blocks) => blocks[block]),
  );
}

/** /codes/ : codes by subject. */
export function codeListView(codes: readonly Code[]): CodeListView {
  return {
    groups: CODE_GROUPS.map(({ id, title }) => ({
      id,
      title,
      rows: codes.filter(({ group }) => group === id).map(rowView),
    })).filter(({ rows }) => rows.length > 0),
  };
}

/** /codes/<code>/ : what a code means, how to fix it, and its example as the checker would tell it. */
export function codeViews(codes: readonly Code[]): readonly CodeView[] {
  return codes.map(codeView);
}

function rowView({ code, severity }: Code): CodeRowView {
  const title = problemTexts[code]?.title ?? code;
  return { code, href: `/codes/${code}/`, severity, severityText: codeText.severity[severity], title };
}

function codeView(one: Code): CodeView {
  const { code, severity, group } = one;
  const text = problemTexts[code];
  const example = text?.example;
  const isPath = group === PATH_GROUP;
  const file = isPath ? codeText.root : recordOf(code, group);
  const params = text === undefined ? {} : codeParams(text, isPath);
  const place = {
    file: isPath && example !== undefined ? `${file}${example.wrong}` : file,
    line: 1,
    column: 1,
  };
  const { message, expected, fix } = problemWords({ code, severity, place, params }, problemTexts);
  return {
    ...rowView(one),
    groupTitle: CODE_GROUPS.find(({ id }) => id === group)?.title ?? '',
    paragraphs: [
      codeText.sentence(message),
      ...(expected === '' ? [] : [codeText.expected(expected)]),
      codeText.consequence[group === GATE_GROUP ? 'gate' : severity],
    ],
    fix: [codeText.sentence(fix)],
    wrong: example === undefined ? null : exampleView(file, example.wrong, example.right),
    right: example === undefined ? null : exampleView(file, example.right, example.wrong),
    message: example === undefined ? null : printProblem({ code, severity, place, params }, problemTexts),
  };
}

/** The lines of one side of an example; those that the other side does not have are marked. */
function exampleView(file: string, text: string, other: string): CodeExampleView {
  const others = other.split('\n');
  return {
    file,
    text,
    marked: text.split('\n').flatMap((line, index) => (others.includes(line) ? [] : [index + 1])),
  };
}

/** Where the record of a code stands, if it speaks of one kind: its first word names the kind, or its group does. */
function recordOf(code: string, group: string): string {
  const about = group === 'source' ? 'task' : group;
  const named =
    PLACES.find(({ name }) => code.startsWith(`${name}-`)) ?? PLACES.find(({ name }) => name === about);
  const patterns = PLACES.filter(({ name }) => name === named?.name).map(({ pattern }) => pattern);
  const [shortest] = patterns.toSorted((a, b) => a.length - b.length);
  return shortest === undefined ? codeText.anyRecord : `${codeText.root}${shortest}`;
}

type Example = NonNullable<ProblemText['example']>;

// What a field accepts differs from field to field: a page about all of them says nothing of it.
const OF_ONE_FIELD = [
  'about',
  'type',
  'choices',
  'step',
  'example',
  'line',
  'fixed',
  'outer',
  'nearestAbout',
];

/** What fills the sentences of a code where no record is meant: the code's own example as far as it goes, … for the rest. */
function codeParams({ example }: ProblemText, isPath: boolean): Params {
  const known: Record<string, string> = { field: codeText.field, optional: 'yes' };
  for (const name of OF_ONE_FIELD) known[name] = '';
  if (example !== undefined) Object.assign(known, isPath ? pathParams(example) : lineParams(example));
  return new Proxy(known, {
    get: (own, name) => (typeof name === 'string' ? (own[name] ?? codeText.blank) : undefined),
  });
}

function pathParams({ wrong, right }: Example): Params {
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(wrong) ?? [];
  return { path: wrong, name: wrong, right, nearest: right, ...(day === undefined ? {} : { day }) };
}

/** Of a single line `key: value`: the key, the value, the line and how it reads when fixed; or the line that was added. */
function lineParams({ wrong, right }: Example): Params {
  const [, added] = right.split(`${wrong} / `);
  if (added !== undefined) return { field: keyAndValue(added)?.key ?? codeText.field, add: added };
  const before = keyAndValue(wrong);
  const after = keyAndValue(right);
  if (before === undefined || after === undefined) return {};
  const { key, value } = before;
  const common = { line: wrong, fixed: right, key, value, found: /^\d+$/.test(value) ? 'number' : 'string' };
  return before.key === after.key
    ? { ...common, field: key, nearest: after.value }
    : { ...common, nearest: after.key };
}

/** `title: 住房保障`, a comment behind it left out; not for lists and mappings, whose faults lie inside. */
function keyAndValue(text: string): { readonly key: string; readonly value: string } | undefined {
  const found = /^([A-Za-z]+)[:：][ \u3000]?([^{}[\]\n#]*?)(?:\s+#[^\n]*)?$/.exec(text);
  const [, key, value] = found ?? [];
  return key === undefined || value === undefined
    ? undefined
    : { key, value: value.replace(/^'(.*)'$/, '$1') };
}
