import { Buffer } from 'node:buffer';
import { mapSource, soundValue } from '#load/yaml/parse-yaml.ts';
import { Receipts } from '#record/office/receipts.ts';

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

/** The entries of a file's version, in their order; `undefined` where its text is no day's file. */
export type ReadVersion = (path: string, bytes: Buffer) => readonly VersionItem[] | undefined;

type Read = Omit<VersionItem, 'line'>;

const LIST = '\nreceipts:\n';
const ITEM = '\n  - ';
/** The lines of an entry behind its first one: deeper than its dash, so that no other begins among them. */
const INSIDE = /^[^\n]*(?:\n {4}[^\n]*)*$/u;

/** A version that was read entry by entry. */
interface Listed {
  readonly bytes: Buffer;
  readonly items: readonly VersionItem[];
  /** Where the next entry would stand. */
  readonly next: number;
}

/**
 * A reader of many versions of day files. One that lists its entries as the counter writes them is read entry by entry,
 * each text once, and of one that only grew no more than what is new: a file has a version for every entry, and read
 * whole each time a busy year takes minutes. Any other is read whole.
 */
export function versionReader(): ReadVersion {
  const known = new Map<string, Read | undefined>();
  let last: (Listed & { readonly path: string }) | undefined;
  return (path, bytes) => {
    const grown = last?.path === path && begins(bytes, last.bytes) ? withMore(last, bytes) : undefined;
    const listed = grown ?? listedVersion(bytes);
    last = listed && { ...listed, path };
    return listed === undefined ? wholeVersion(bytes.toString('utf8')) : listed.items;
  };

  function listedVersion(bytes: Buffer): Listed | undefined {
    const text = bytes.toString('utf8');
    const at = text.indexOf(LIST);
    const head = text.slice(0, at);
    if (at < 0 || !isHead(head)) return undefined;
    const before = bytes.subarray(0, Buffer.byteLength(head) + LIST.length);
    return withMore({ bytes: before, items: [], next: head.split('\n').length + 2 }, bytes);
  }

  /** A version that begins as another one, whole entries, and goes on with more of them. */
  function withMore(before: Listed, bytes: Buffer): Listed | undefined {
    const text = bytes.toString('utf8', before.bytes.length);
    if (text === '') return before;
    if (!text.endsWith('\n')) return undefined;
    const [none, ...chunks] = `\n${text.slice(0, -1)}`.split(ITEM);
    if (none !== '') return undefined;
    const items = [...before.items];
    let line = before.next;
    for (const chunk of chunks) {
      if (!known.has(chunk)) known.set(chunk, readChunk(chunk));
      const read = known.get(chunk);
      if (read === undefined) return undefined;
      items.push({ ...read, line });
      line += chunk.split('\n').length;
    }
    return { bytes, items, next: line };
  }
}

function begins(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
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
