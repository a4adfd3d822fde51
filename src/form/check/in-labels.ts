import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { fieldLabel } from '../labels.ts';

// A key of a record within a sentence: not in a quotation, which repeats what somebody wrote, and not in a path.
const QUOTED = /“[^”]*”/u;
const KEY = /(?<![\w./{#-])[A-Za-z][A-Za-z0-9]*(?![\w./}#-])(?! 文件夹)/u;
const ALONE = new RegExp(`（(?:${KEY.source})）`, 'u');
const PIECES = new RegExp(`${QUOTED.source}|${ALONE.source}| ?${KEY.source} ?`, 'gu');

/** What a key of a record is called, where it is one. */
export type LabelOf = (key: string) => string | undefined;

/** A sentence as whoever fills in a form reads it: fields by what they are called there, not by the keys of a file. */
export function inLabels(text: string, labelOf: LabelOf): string {
  return text.replaceAll(PIECES, (piece) => {
    if (piece.startsWith('“')) return piece;
    const label = labelOf(piece.replaceAll(/[（） ]/gu, ''));
    if (label === undefined) return piece;
    // What stands in brackets beside its own name is said already.
    return piece.startsWith('（') ? '' : `「${label}」`;
  });
}

/** What the keys of a kind are called, as its schema says; those of other kinds that a form writes, where the kind has none of this name. */
export function labelsOfKind(kind: KindName): LabelOf {
  return (key) => labelsIn(kind).get(key) ?? othersOf(key);
}

function othersOf(key: string): string | undefined {
  for (const kind of Object.keys(KINDS)) {
    const label = isKind(kind) ? labelsIn(kind).get(key) : undefined;
    if (label !== undefined) return label;
  }
  return undefined;
}

function isKind(name: string): name is KindName {
  return name in KINDS;
}

const LABELS = new Map<KindName, ReadonlyMap<string, string>>();

/** The labels of a kind's keys; of several fields with one key that of the outermost. */
function labelsIn(kind: KindName): ReadonlyMap<string, string> {
  let labels = LABELS.get(kind);
  if (labels === undefined) {
    const found = new Map<string, string>();
    let level: readonly Field[] = [fieldsOf(KINDS[kind].schema)];
    while (level.length > 0) {
      for (const { members } of level)
        for (const [key, field] of members) if (!found.has(key)) found.set(key, fieldLabel(field));
      level = level.flatMap(({ members, element, options }) => [
        ...members.values(),
        ...options,
        ...(element === undefined ? [] : [element]),
      ]);
    }
    LABELS.set(kind, (labels = found));
  }
  return labels;
}
