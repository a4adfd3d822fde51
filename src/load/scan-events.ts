import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, type Event } from 'js-yaml';
import type { Fault } from './fault.ts';
import { asWritten } from './as-written.ts';
import { HIDDEN, hiddenGroup, hiddenName } from './hidden-characters.ts';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Collection = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;
interface Frame {
  readonly flow: boolean;
  /** Keys seen so far with their places; `undefined` in a list. */
  readonly keys: Map<string, number> | undefined;
  atKey: boolean;
}

/**
 * Whether `scanEvents` would find anything, keys written twice excepted, which the
 * reader finds itself. Nearly every record answers no, at a tenth of the cost.
 */
export function hasForbidden(text: string, events: readonly Event[]): boolean {
  let flow = 0;
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) {
      if (flow > 0) flow--;
    } else if (event.type === EVENT_ID.DOCUMENT) {
      if (index > 0) return true;
    } else if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) {
      return true;
    } else if (event.type === EVENT_ID.SCALAR) {
      if (event.style === SCALAR_STYLE.PLAIN) {
        if (isMergeKey(text, event) || isImprecise(text, event) || (flow > 0 && wideComma(text, event) >= 0))
          return true;
      } else if (hiddenEscape(text, event) !== undefined) return true;
    } else if (flow > 0 || event.style === COLLECTION_STYLE.FLOW) flow++;
  }
  return false;
}

/**
 * What the reader accepts and the ledger does not: anchors, aliases, tags, merge
 * keys, keys written twice, full-width commas inside `[…]` and `{…}`, integers
 * that a computer cannot hold exactly, hidden characters written as `"\u202e"`.
 */
export function scanEvents(text: string, events: readonly Event[]): Fault[] {
  const faults: Fault[] = [];
  const frames: Frame[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      frames.pop();
      continue;
    }
    const frame = frames.at(-1);
    const keys = frame?.atKey === true ? frame.keys : undefined;
    if (frame !== undefined) frame.atKey = keys === undefined;
    if (event.type === EVENT_ID.ALIAS) {
      faults.push({
        code: 'yaml-alias',
        offset: event.anchorStart - 1,
        params: { name: text.slice(event.anchorStart, event.anchorEnd) },
      });
      continue;
    }
    propertyFaults(text, event, faults);
    if (event.type === EVENT_ID.SCALAR) {
      scalarFaults(text, event, frame?.flow === true, faults);
      if (keys !== undefined) keyFaults(text, event, keys, faults);
    } else {
      frames.push({
        flow: event.style === COLLECTION_STYLE.FLOW,
        keys: event.type === EVENT_ID.MAPPING ? new Map() : undefined,
        atKey: true,
      });
    }
  }
  return faults;
}

function propertyFaults(text: string, event: Scalar | Collection, faults: Fault[]): void {
  if (event.anchorStart >= 0) {
    faults.push({
      code: 'yaml-anchor',
      offset: event.anchorStart - 1,
      params: { name: text.slice(event.anchorStart, event.anchorEnd) },
    });
  }
  if (event.tagStart >= 0) {
    faults.push({
      code: 'yaml-tag',
      offset: event.tagStart,
      params: { tag: text.slice(event.tagStart, event.tagEnd) },
    });
  }
}

function scalarFaults(text: string, event: Scalar, inFlow: boolean, faults: Fault[]): void {
  const { valueStart: start, valueEnd: end } = event;
  const escape = hiddenEscape(text, event);
  if (escape !== undefined) {
    const params = { character: hiddenName(escape), group: hiddenGroup(escape) };
    faults.push({ code: 'file-hidden-character', offset: start, params });
  }
  if (start < 0 || event.style !== SCALAR_STYLE.PLAIN) return;
  const raw = text.slice(start, end);
  const comma = inFlow ? wideComma(text, event) : -1;
  if (comma >= 0) {
    const edit = {
      start,
      end,
      text: raw
        .split(/[，、]/u)
        .map((part) => part.trim())
        .join(', '),
    };
    faults.push({ code: 'yaml-fullwidth-comma', offset: comma, params: { sign: text.charAt(comma) }, edit });
  }
  if (isImprecise(text, event)) {
    const edit = { start, end, text: `'${raw}'` };
    faults.push({ code: 'yaml-number-precision', offset: start, params: { value: asWritten(raw) }, edit });
  }
}

/** Offset of the first full-width comma in a plain scalar, or -1. */
function wideComma(text: string, { valueStart, valueEnd }: Scalar): number {
  const at = valueStart < 0 ? -1 : text.slice(valueStart, valueEnd).search(/[，、]/u);
  return at < 0 ? -1 : valueStart + at;
}

/** A hidden character written as an escape, `"\u202e"`; written as it is, it is found in the text itself. */
function hiddenEscape(text: string, event: Scalar): string | undefined {
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || event.fast) return undefined;
  const hidden = HIDDEN.exec(getScalarValue(text, event))?.[0];
  return hidden === undefined || HIDDEN.test(text.slice(event.valueStart, event.valueEnd))
    ? undefined
    : hidden;
}

// The shortest integer beyond 2^53 has 16 digits; in hexadecimal 14 and the prefix.
function isImprecise(text: string, { valueStart, valueEnd }: Scalar): boolean {
  if (valueEnd - valueStart < 16) return false;
  const first = text.charCodeAt(valueStart);
  if (first > 57 || first < 43) return false;
  const raw = text.slice(valueStart, valueEnd);
  return /^(?:[-+]?\d+|0x[\da-f]+|0o[0-7]+)$/iu.test(raw) && !Number.isSafeInteger(Number(raw));
}

function isMergeKey(text: string, { valueStart, valueEnd }: Scalar): boolean {
  return valueEnd - valueStart === 2 && text.startsWith('<<', valueStart);
}

function keyFaults(text: string, event: Scalar, keys: Map<string, number>, faults: Fault[]): void {
  const key = getScalarValue(text, event);
  const offset = Math.max(0, event.style === SCALAR_STYLE.PLAIN ? event.valueStart : event.valueStart - 1);
  if (event.style === SCALAR_STYLE.PLAIN && isMergeKey(text, event))
    faults.push({ code: 'yaml-merge-key', offset });
  const first = keys.get(key);
  if (first === undefined) keys.set(key, offset);
  else faults.push({ code: 'yaml-duplicate-key', offset, also: first, params: { key } });
}
