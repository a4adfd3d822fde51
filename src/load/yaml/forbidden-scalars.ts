import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, type Event } from 'js-yaml';
import { HIDDEN } from '#text/hidden.ts';

/** A piece of text in the reader's stream: a key, or a value that is no list and no mapping. */
export type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/**
 * Whether `scanEvents` is worth asking: `false` is certain, but for keys written
 * twice, which the reader finds itself. Nearly every record answers so, at a tenth
 * of the cost.
 */
export function maybeForbidden(text: string, events: readonly Event[]): boolean {
  let flow = 0;
  // Counted by hand: this goes over everything that is read, and an iterator would leave a pair behind at each step.
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) continue;
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

/** Offset of the first full-width comma in a plain scalar, or -1. */
export function wideComma(text: string, { valueStart, valueEnd }: Scalar): number {
  const at = valueStart < 0 ? -1 : text.slice(valueStart, valueEnd).search(/[，、]/u);
  return at < 0 ? -1 : valueStart + at;
}

/** A hidden character written as an escape, `"\u202e"`; written as it is, it is found in the text itself. */
export function hiddenEscape(text: string, event: Scalar): string | undefined {
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || event.fast) return undefined;
  const hidden = HIDDEN.exec(getScalarValue(text, event))?.[0];
  return hidden === undefined || HIDDEN.test(text.slice(event.valueStart, event.valueEnd))
    ? undefined
    : hidden;
}

/** Whether a plain scalar is an integer that a computer cannot hold exactly. */
export function isImprecise(text: string, { valueStart, valueEnd }: Scalar): boolean {
  // The shortest integer beyond 2^53 has 16 digits; in hexadecimal 14 and the prefix.
  if (valueEnd - valueStart < 16) return false;
  const first = text.charCodeAt(valueStart);
  if (first > 57 || first < 43) return false;
  const raw = text.slice(valueStart, valueEnd);
  return /^(?:[-+]?\d+|0x[\da-f]+|0o[0-7]+)$/iu.test(raw) && !Number.isSafeInteger(Number(raw));
}

/** Whether a scalar is `<<`, which YAML 1.1 reads as a merge. */
export function isMergeKey(text: string, { valueStart, valueEnd }: Scalar): boolean {
  return valueEnd - valueStart === 2 && text.startsWith('<<', valueStart);
}
