import type { Buffer } from 'node:buffer';
import { mapSource, soundValue } from '../../../src/load/parse-yaml.ts';
import { Receipts } from '../../../src/record/receipts.ts';

export type Receipt = Receipts['receipts'][number];

/** One entry as a version of a day's file has it. */
export interface VersionItem {
  /** The same for the same facts, however they are laid out. */
  readonly key: string;
  /** Undefined where it is none by the schema. */
  readonly receipt: Receipt | undefined;
  /** From 1. */
  readonly line: number;
}

/** The entries of a version, in their order; `undefined` where its text is no day's file. */
export type ReadVersion = (bytes: Buffer) => readonly VersionItem[] | undefined;

type Read = Omit<VersionItem, 'line'>;

const LIST = '\nreceipts:\n';
const ITEM = '\n  - ';
/** The lines of an entry behind its first one: deeper than its dash, so that no other begins among them. */
const INSIDE = /^[^\n]*(?:\n {4}[^\n]*)*$/u;

/**
 * A reader of many versions of day files. One that lists its entries as the counter writes them is read entry by entry,
 * each text once, since a file has a version for every entry: read whole each time, a busy year takes minutes. Any
 * other is read whole.
 */
export function versionReader(): ReadVersion {
  const known = new Map<string, Read | undefined>();
  const heads = new Map<string, boolean>();
  const remembered = <T>(memory: Map<string, T>, text: string, read: (text: string) => T): T => {
    const found = memory.get(text);
    if (found !== undefined || memory.has(text)) return found as T;
    const made = read(text);
    memory.set(text, made);
    return made;
  };
  return (bytes) => {
    const text = bytes.toString('utf8');
    return byEntry(text) ?? wholeVersion(text);
  };

  function byEntry(text: string): readonly VersionItem[] | undefined {
    const begin = text.indexOf(LIST);
    if (begin < 0 || !text.endsWith('\n')) return undefined;
    const head = text.slice(0, begin);
    if (!remembered(heads, head, isHead)) return undefined;
    const [before, ...chunks] = text.slice(begin + LIST.length - 1, -1).split(ITEM);
    if (before !== '') return undefined;
    let line = head.split('\n').length + 2;
    const items: VersionItem[] = [];
    for (const chunk of chunks) {
      const read = remembered(known, chunk, readChunk);
      if (read === undefined) return undefined;
      items.push({ ...read, line });
      line += lineBreaks(chunk) + 1;
    }
    return items;
  }
}

/** Whether what stands before the list reads as a whole by itself. */
function isHead(head: string): boolean {
  const value = soundValue(`${head}\nreceipts: []\n`);
  return typeof value === 'object' && value !== null && 'receipts' in value;
}

/** The entry that a chunk is by itself, which it then is among others too: nothing in it reaches beyond its lines. */
function readChunk(chunk: string): Read | undefined {
  if (!INSIDE.test(chunk)) return undefined;
  const items = itemsOf(soundValue(`receipts:${ITEM}${chunk}\n`));
  return items?.length === 1 ? items[0] : undefined;
}

function wholeVersion(text: string): readonly VersionItem[] | undefined {
  const items = itemsOf(soundValue(text));
  if (items === undefined) return undefined;
  const map = mapSource(text);
  const lineOf = (n: number) => map.index.positionOf(map.offsetOf(['receipts', n])).line;
  return items.map((item, n) => ({ ...item, line: lineOf(n) }));
}

function itemsOf(value: unknown): readonly Read[] | undefined {
  const list =
    typeof value === 'object' && value !== null && 'receipts' in value ? value.receipts : undefined;
  return Array.isArray(list) ? list.map(readItem) : undefined;
}

function readItem(item: unknown): Read {
  const { data } = Receipts.shape.receipts.element.safeParse(item);
  return data === undefined
    ? { key: `? ${JSON.stringify(item)}`, receipt: undefined }
    : { key: keyOf(data), receipt: data };
}

/** What makes an entry the same as another: all its facts. */
export function keyOf(receipt: Receipt): string {
  return JSON.stringify(receipt);
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
