import { codeText } from '#wording/codes/sentences.ts';
import type { Params, ProblemText } from '#wording/problems/problem-text.ts';

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
export function codeParams({ example }: ProblemText, isPath: boolean): Params {
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
