import type { Entry } from '#record/schema/entry.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';

/** A sentence may cut a long text; its beginning is enough to know it by. */
const KNOWN_BY = 24;

/** A shorter one stands in many texts by chance. */
const SHORTEST = 2;

/** Numbers as short as this are everywhere. */
const SHORTEST_NUMBER = 4;

/** Whether a text holds something that a ledger says only where not everyone may read; `shown` is the ledger as everyone may. */
export function closedTexts(ledger: Ledger, shown: Ledger): (text: string) => boolean {
  const open = new Set<string>();
  for (const text of textsOf(shown)) open.add(text);
  /** By their first two characters, so that a text is looked through once. */
  const closed = new Map<string, Set<string>>();
  for (const text of textsOf(ledger)) {
    if (open.has(text)) continue;
    const start = text.slice(0, SHORTEST);
    const known = closed.get(start) ?? new Set();
    closed.set(start, known.add(text.slice(0, KNOWN_BY)));
  }
  return (text) => {
    if (closed.size === 0) return false;
    const line = oneLine(text);
    for (let n = 0; n + SHORTEST <= line.length; n++)
      for (const begun of closed.get(line.slice(n, n + SHORTEST)) ?? [])
        if (line.startsWith(begun, n)) return true;
    return false;
  };
}

/** Every scalar of a ledger that can be known again in a sentence. */
function* textsOf(ledger: Ledger): Generator<string> {
  for (const kind of KIND_NAMES) {
    const entries: readonly Entry<unknown>[] = ledger[kind];
    for (const { value } of entries) yield* textsIn(value);
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    const line = oneLine(value);
    if (line.length >= SHORTEST) yield line;
  } else if (typeof value === 'number') {
    const text = String(value);
    if (text.length >= SHORTEST_NUMBER) yield text;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
