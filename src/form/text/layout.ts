import { z } from 'zod';
import { textLabels, textWords } from '#wording/form/text.ts';
import type { KindName } from '#record/ledger.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldLabel } from '../labels.ts';

/** How an entry of a list begins: what stands in front of its colon, and which text behind it. */
interface ItemLayout {
  readonly head: readonly string[];
  readonly text: string;
}

/** How the records of a kind are told; what it does not name follows line by line, as the schema has it. */
export interface Layout {
  /** What its first line tells, parted by blanks: fields, and names of its path that are none (`date`; `n` and `suffix`, where it is not the first). */
  readonly head: readonly string[];
  /** The list that needs no line of its own above it. */
  readonly list?: string;
  readonly items: Readonly<Record<string, ItemLayout>>;
}

const PLAIN: Layout = { head: [], items: {} };

const LAYOUTS: Partial<Record<KindName, Layout>> = {
  report: {
    head: ['unit', 'week', 'n'],
    list: 'matters',
    items: {
      matters: { head: ['task'], text: 'text' },
      'matters.claims': { head: ['node'], text: 'text' },
    },
  },
  ack: { head: ['unit', 'task'], items: {} },
  plan: {
    head: ['unit', 'task', 'version'],
    list: 'nodes',
    items: { nodes: { head: ['id', 'due'], text: 'title' } },
  },
  claim: {
    head: ['unit', 'task', 'date', 'suffix'],
    list: 'nodes',
    items: { nodes: { head: ['node'], text: 'text' } },
  },
  monthly: { head: ['unit', 'month'], items: {} },
};

export function layoutOf(kind: KindName): Layout {
  return LAYOUTS[kind] ?? PLAIN;
}

/** A line that a record may have: a value, a list or, where nothing stands in it, a mapping. */
export interface Line {
  readonly label: string;
  /** From the mapping whose line it is. */
  readonly keys: readonly string[];
  readonly field: Field;
  /** From the record, without the places in lists: `matters.claims`. */
  readonly path: string;
}

/** What no text tells: whoever enters it adds that. */
const ENTERED: ReadonlySet<string> = new Set(['submitted', 'onBehalf']);
const LINES = new WeakMap<Field, readonly Line[]>();

/** The lines of a mapping, those of mappings in it with theirs before them; lists come last, so that what follows an entry is its own. */
export function linesOf(kind: KindName, field: Field, path = ''): readonly Line[] {
  let known = LINES.get(field);
  if (known === undefined) {
    const all = allLines(kind, field, path, '', []);
    known = [...all.filter((line) => !isList(line)), ...all.filter(isList)];
    LINES.set(field, known);
  }
  return known;
}

/** Whether its entries stand below it, each under a number. */
export function isList({ field: { element, schema } }: Pick<Line, 'field'>): boolean {
  if (!(schema instanceof z.ZodArray) || element === undefined) return false;
  return element.members.size > 0 || isPlainText(element);
}

function isPlainText({ schema, ref, local }: Field): boolean {
  return schema instanceof z.ZodString && !local && ref === undefined && z.safeParse(schema, '某 #').success;
}

function allLines(
  kind: KindName,
  { members }: Field,
  path: string,
  before: string,
  keys: readonly string[],
): readonly Line[] {
  const shown = [...members].filter(([key, field]) => field.tier === 'public' && !ENTERED.has(key));
  const named = shown.map(([key, field]) => [key, field, labelOf(kind, join(path, key), field)] as const);
  return named.flatMap(([key, field, own]): readonly Line[] => {
    const isOnly = named.filter(([, , label]) => label === own).length === 1;
    const line = {
      label: `${before}${isOnly ? own : `${own}（${key}）`}`,
      keys: [...keys, key],
      field,
      path: join(path, key),
    };
    return field.members.size === 0
      ? [line]
      : [line, ...allLines(kind, field, line.path, `${line.label}${textWords.separator}`, line.keys)];
  });
}

function labelOf(kind: KindName, path: string, field: Field): string {
  const label = fieldLabel(field);
  const named = field.ref !== undefined || field.element?.ref !== undefined || field.local;
  return textLabels[`${kind}.${path}`] ?? (named ? label.replace(/(.)编号$/u, '$1') : label);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
