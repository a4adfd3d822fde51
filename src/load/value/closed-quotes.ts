import { z } from 'zod';
import type { Tier } from '#record/schema/field.ts';
import { fieldsOf, holds, type Field } from '#record/schema/fields.ts';
import type { Fault } from '../fault/fault.ts';
import { fitting, memberOf } from './schema-at.ts';
import type { SourceMap } from '../yaml/source-map.ts';
import type { Subject } from './subject.ts';

/** Codes whose every word comes from the schema or from a list of ours, wherever they stand. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['key-missing', 'not-for-ledger']);

/** What stands between keys and values and says nothing by itself. */
const SIGNS = /[\s\u3000:：,，、\-－[\]{}"'|>]/;

/**
 * The faults of a file, each with how much of what it quotes is not for everyone. By an allow-list: only the
 * keys and values of fields that the schema knows as 公开 are, in a record that is. An unknown key, a comment,
 * the text of a file that cannot be read: nobody knows who may read it, so it is not.
 */
export function withClosed(faults: readonly Fault[], subject: Subject, tier: Tier): readonly Fault[] {
  const isOpen = opened(subject, tier, faults);
  return faults.map((fault): Fault => {
    const line = subject.map.index.lineAround(fault.offset);
    const isLineOpen = isOpen(line);
    const isQuoteOpen = SAYS_NOTHING.has(fault.code) || isOpen(quotedBy(fault, subject.map) ?? line);
    if (isLineOpen && isQuoteOpen) return fault;
    return { ...fault, closed: isQuoteOpen ? 'lines' : 'all' };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What of the text a fault repeats besides its line: a value, or a key that was surely meant for a known one. */
function quotedBy({ code, offset, params = {} }: Fault, map: SourceMap): Range | undefined {
  if (code === 'key-unknown') return meantKey({ code, offset, params });
  const { field, value } = params;
  if (field === undefined || value === undefined) return undefined;
  return map.valueRange(field === '' ? [] : field.split('.'));
}

/** An unknown key that is a known one wrongly written. */
function meantKey({ code, offset, params }: Fault): Range | undefined {
  const { key = '', nearest = '' } = params ?? {};
  return code === 'key-unknown' && nearest !== '' ? { start: offset, end: offset + key.length } : undefined;
}

/** Whether everyone may read a stretch of the text. */
function opened(
  { schema, value, map, text }: Subject,
  tier: Tier,
  faults: readonly Fault[],
): (range: Range) => boolean {
  const open = new Uint8Array(text.length);
  const add = (range: Range | undefined) => {
    if (range !== undefined) open.fill(1, range.start, range.end);
  };
  const visit = (field: Field | undefined, here: unknown, path: readonly PropertyKey[]): void => {
    if (field?.tier !== 'public') return;
    add(map.keyRange(path));
    if (typeof here !== 'object' || here === null) {
      // A text where a mapping is meant holds whatever the mapping was to hold, and keys that nobody knows.
      if (!holds(field, (below) => below.members.size > 0 || below.tier !== 'public'))
        add(map.valueRange(path));
      return;
    }
    const fit = fitting(field, here);
    for (const [key, inner] of Object.entries(here)) visit(below(fit, here, key), inner, [...path, key]);
  };
  if (tier === 'public' && saysOpen(value, faults)) {
    visit(fieldsOf(schema), value, []);
    for (const fault of faults) add(meantKey(fault));
  }
  // Before each character, how many there are that nobody may repeat: of a long line with a fault at every character any stretch is asked for at once.
  const closed = new Uint32Array(text.length + 1);
  for (let n = 0; n < text.length; n++)
    closed[n + 1] = (closed[n] ?? 0) + (open[n] === 1 || SIGNS.test(text.charAt(n)) ? 0 : 1);
  return ({ start, end }) => closed[start] === closed[Math.max(start, end)];
}

function below({ schema, members, element }: Field, here: object, key: string): Field | undefined {
  if (Array.isArray(here)) return schema instanceof z.ZodArray ? element : undefined;
  return schema instanceof z.ZodRecord ? element : members.get(key);
}

/** Whether the record says that it is for everyone, as surely as a faulty file can. */
function saysOpen(value: unknown, faults: readonly Fault[]): boolean {
  const said = memberOf(value, 'disclosure');
  if (value === undefined || (said !== undefined && said !== '公开')) return false;
  return !faults.some(({ params = {} }) => [params['key'], params['nearest']].includes('disclosure'));
}
