import { CORE_SCHEMA, YAMLException, constructFromEvents, parseEvents, EVENT_ID, type Event } from 'js-yaml';
import type { Fault } from './fault.ts';
import { hasHidden, hiddenFaults } from './hidden-characters.ts';
import { LIMITS } from './limits.ts';
import { mend, type Edit } from './mend.ts';
import { hasForbidden, scanEvents } from './scan-events.ts';
import { scanLines } from './scan-lines.ts';
import { sourceMap, type SourceMap } from './source-map.ts';
import { syntaxReason } from './syntax-reason.ts';

// The reader counts the key in which a level stands as one more.
const READER_DEPTH = LIMITS.depth + 1;

/** What one parse gives: the value, where its parts stand, and everything wrong with the writing. */
export interface Parsed {
  /** `undefined` when nothing could be read; then there is at least one fault. */
  readonly value: unknown;
  /** With faults, the value was read after mending and serves to find further problems, never as a record. */
  readonly faults: readonly Fault[];
  readonly map: SourceMap;
}

/**
 * The value of a text in which nothing is wrong, or `undefined`; then `parseYaml`
 * tells what is. This is the whole cost of a sound record.
 */
export function soundValue(text: string): unknown {
  if (hasHidden(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: READER_DEPTH });
    return isEmpty(events) || hasForbidden(text, events) ? undefined : construct(text, events, false);
  } catch {
    return undefined;
  }
}

/**
 * Reads one YAML 1.2 document with the core schema: no aliases, anchors, merge
 * keys or tags, one document, bounded depth. When the text cannot be read, the
 * usual slips of hand are looked for line by line and mended, so that one look
 * tells all of them and what stands behind them. `edits` are mends made already.
 */
export function parseYaml(text: string, edits: readonly Edit[] = []): Parsed {
  let faults = hiddenFaults(text);
  let known = [...edits, ...editsOf(faults)];
  let read = attempt(text, known);
  if (read.broken) {
    const slips = scanLines(text);
    if (slips.length > 0) {
      faults = [...faults, ...slips];
      known = [...known, ...editsOf(slips)];
      read = attempt(text, known);
    }
  }
  faults = [...faults, ...read.faults];
  const mends = editsOf(read.faults);
  if (mends.length > 0) {
    const mended = attempt(text, [...known, ...mends]);
    if (mended.value !== undefined) read = mended;
  }
  return { value: read.value, faults, map: read.map };
}

/** Where the parts of a text stand that was read before without fault. */
export function mapSource(text: string): SourceMap {
  return sourceMap(text, text, parseEvents(text, { maxDepth: READER_DEPTH }), same);
}

interface Attempt extends Parsed {
  /** The text could not be taken apart; mending it may help. */
  readonly broken: boolean;
}

function attempt(original: string, edits: readonly Edit[]): Attempt {
  const { text, back } = edits.length === 0 ? { text: original, back: same } : mend(original, edits);
  let events: Event[] = [];
  const done = (value: unknown, faults: readonly Fault[], broken = false): Attempt => ({
    value,
    faults: faults.map((fault) => moved(fault, back)),
    map: sourceMap(original, text, events, back),
    broken,
  });
  try {
    events = parseEvents(text, { maxDepth: READER_DEPTH });
  } catch (error) {
    return done(undefined, [syntaxFault(text, error)], true);
  }
  if (isEmpty(events)) return done(undefined, [{ code: 'file-empty', offset: 0 }]);
  let faults = hasForbidden(text, events) ? forbidden(text, events) : [];
  // Aliases, tags and further documents are told, not followed: what they would build has no bound.
  if (faults.some(({ code }) => UNFOLLOWED.has(code))) return done(undefined, faults);
  try {
    return done(construct(text, events, false), faults);
  } catch (error) {
    faults = forbidden(text, events);
    const twice = faults.some(({ code }) => code === 'yaml-duplicate-key');
    return twice
      ? done(construct(text, events, true), faults)
      : done(undefined, [...faults, syntaxFault(text, error)]);
  }
}

const UNFOLLOWED: ReadonlySet<string> = new Set([
  'yaml-alias',
  'yaml-anchor',
  'yaml-tag',
  'yaml-two-documents',
]);

/** `lastWins` lets a key written twice pass, so that the rest of the file can be looked at. */
function construct(source: string, events: Event[], lastWins: boolean): unknown {
  return constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 0, json: lastWins })[0];
}

function forbidden(text: string, events: readonly Event[]): Fault[] {
  const second = secondDocument(text, events);
  const faults = scanEvents(text, events);
  return second === undefined ? faults : [...faults, { code: 'yaml-two-documents', offset: second }];
}

function same(offset: number): number {
  return offset;
}

/** From offsets of the mended text to those of the file. */
function moved(fault: Fault, back: (offset: number) => number): Fault {
  if (back === same) return fault;
  const { offset, also, edit } = fault;
  return {
    ...fault,
    offset: back(offset),
    ...(also === undefined ? {} : { also: back(also) }),
    ...(edit === undefined ? {} : { edit: { ...edit, start: back(edit.start), end: back(edit.end) } }),
  };
}

function editsOf(faults: readonly Fault[]): Edit[] {
  return faults.flatMap(({ edit }) => (edit === undefined ? [] : [edit]));
}

function syntaxFault(text: string, error: unknown): Fault {
  if (!(error instanceof YAMLException)) throw error;
  const { code, reason, offset } = syntaxReason(text, error.mark?.position ?? 0, error.reason);
  const params =
    code === 'yaml-syntax' ? { reason, original: error.reason } : { depth: String(LIMITS.depth) };
  return { code, offset, params };
}

function isEmpty(events: readonly Event[]): boolean {
  const root = events[1];
  if (root === undefined) return true;
  return (
    root.type === EVENT_ID.SCALAR &&
    root.valueStart < 0 &&
    root.anchorStart < 0 &&
    root.tagStart < 0 &&
    events.length === 3
  );
}

/** Offset of the second document, if there is one. Its mark stands at the start of a line, where nothing else can be `---`. */
function secondDocument(text: string, events: readonly Event[]): number | undefined {
  const [first] = events;
  if (
    first?.type !== EVENT_ID.DOCUMENT ||
    events.findIndex(({ type }, n) => n > 0 && type === EVENT_ID.DOCUMENT) < 0
  )
    return undefined;
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)];
  return marks[first.explicitStart ? 1 : 0]?.index ?? 0;
}
