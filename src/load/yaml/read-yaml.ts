import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, parseEvents, type Event } from 'js-yaml';
import type { Fault } from '../fault/fault.ts';
import { maybeForbidden } from './forbidden-scalars.ts';
import { LIMITS } from '../fault/limits.ts';
import { applyEdits, type Edit } from '../fault/fix.ts';
import { scanEvents } from './scan-events.ts';
import { sourceMap, type SourceMap } from './source-map.ts';
import { syntaxReason } from './syntax-reason.ts';

/** One reading of a text, with edits made beforehand; places are those of the text as it was. */
export interface YamlRead {
  /** `undefined` when it could not be read. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly map: SourceMap;
  /** The text could not be taken apart; fixing it may help. */
  readonly broken: boolean;
}

/** Reads the text once. Nothing is thrown for what stands in it. */
export function readYaml(original: string, edits: readonly Edit[]): YamlRead {
  const { text, back } = edits.length === 0 ? { text: original, back: same } : applyEdits(original, edits);
  let events: Event[] | undefined;
  const done = (value: unknown, faults: readonly Fault[], broken = false): YamlRead => ({
    value,
    faults: faults.map((fault) => moved(fault, back)),
    map: sourceMap(original, text, events ?? [], back),
    broken,
  });
  try {
    events = streamOf(text);
  } catch (error) {
    return done(undefined, [syntaxFault(text, error)], true);
  }
  if (events === undefined) return done(undefined, [{ code: 'file-empty', offset: 0 }]);
  let faults = forbidden(text, events);
  // Aliases, tags and further documents are told, not followed: what they would build has no bound.
  if (faults.some(({ code }) => UNFOLLOWED.has(code))) return done(undefined, faults);
  try {
    return done(valueOf(text, events), faults);
  } catch (error) {
    faults = scanEvents(text, events);
    const twice = faults.some(({ code }) => code === 'yaml-duplicate-key');
    return twice
      ? done(lastWins(text, events), faults)
      : done(undefined, [...faults, syntaxFault(text, error)]);
  }
}

/** The reader's stream of a text, or `undefined` if nothing but blanks and comments stands in it. Throws what the reader throws. */
export function streamOf(text: string): Event[] | undefined {
  const events = parseEvents(text, { maxDepth: LIMITS.depth });
  const root = events[1];
  const blank =
    root?.type === EVENT_ID.SCALAR && root.valueStart < 0 && root.anchorStart < 0 && root.tagStart < 0;
  return root === undefined || (blank && events.length === 3) ? undefined : events;
}

/** The value of the first document. Throws what the reader throws, so for a key written twice. */
export function valueOf(source: string, events: Event[]): unknown {
  return constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 0 })[0];
}

/** The value with the last of keys written twice, so that the rest of the file can be looked at; `undefined` if more is wrong. */
function lastWins(source: string, events: Event[]): unknown {
  try {
    return constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 0, json: true })[0];
  } catch {
    return undefined;
  }
}

/** What the reader accepts and the ledger does not. */
export function forbidden(text: string, events: readonly Event[]): Fault[] {
  if (!maybeForbidden(text, events)) return [];
  const second = secondDocument(text, events);
  const faults = scanEvents(text, events);
  return second === undefined ? faults : [...faults, { code: 'yaml-two-documents', offset: second }];
}

const UNFOLLOWED: ReadonlySet<string> = new Set([
  'yaml-alias',
  'yaml-anchor',
  'yaml-tag',
  'yaml-two-documents',
]);

/** Offset of the second document, if there is one. Its mark stands at the start of a line, where nothing else can be `---`. */
function secondDocument(text: string, events: readonly Event[]): number | undefined {
  const [first, ...rest] = events.filter(({ type }) => type === EVENT_ID.DOCUMENT);
  if (first?.type !== EVENT_ID.DOCUMENT || rest.length === 0) return undefined;
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)];
  return marks[first.explicitStart ? 1 : 0]?.index ?? 0;
}

function syntaxFault(text: string, error: unknown): Fault {
  if (!(error instanceof YAMLException)) throw error;
  const { code, reason, offset } = syntaxReason(text, error.mark?.position ?? 0, error.reason);
  const params =
    code === 'yaml-syntax' ? { reason, original: error.reason } : { depth: String(LIMITS.depth) };
  return { code, offset, params };
}

function same(offset: number): number {
  return offset;
}

/** From offsets of the fixed text to those of the file. */
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
