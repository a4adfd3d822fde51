import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, type Event } from 'js-yaml';
import { hiddenName } from '#text/hidden.ts';
import type { Fault } from '../fault/fault.ts';
import { asWritten } from '../fault/as-written.ts';
import { hiddenEscape, isImprecise, isMergeKey, wideComma, type Scalar } from './forbidden-scalars.ts';
import { hiddenGroup } from './hidden-characters.ts';

type Collection = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;
interface Frame {
  readonly flow: boolean;
  /** Keys seen so far with their places; `undefined` in a list. */
  readonly keys: Map<string, number> | undefined;
  atKey: boolean;
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

function keyFaults(text: string, event: Scalar, keys: Map<string, number>, faults: Fault[]): void {
  const key = getScalarValue(text, event);
  const offset = Math.max(0, event.style === SCALAR_STYLE.PLAIN ? event.valueStart : event.valueStart - 1);
  if (event.style === SCALAR_STYLE.PLAIN && isMergeKey(text, event))
    faults.push({ code: 'yaml-merge-key', offset });
  const first = keys.get(key);
  if (first === undefined) keys.set(key, offset);
  else faults.push({ code: 'yaml-duplicate-key', offset, also: first, params: { key } });
}
