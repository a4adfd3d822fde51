import { lastDayOfMonth } from '../../calendar/day.ts';
import type { KindName } from '../../schema/kinds.ts';

/**
 * What of a record can enter a month, for its digest: who may read it and what the
 * section remarks do not count, and of a standing record only what was in force by
 * then, so that an addition for later months leaves the digest as it is.
 */
export function asUsed(kind: KindName, value: object, month: string): unknown {
  const last = lastDayOfMonth(month);
  const taken = STANDING[kind];
  if (taken === undefined)
    return Object.fromEntries(Object.entries(value).filter(([name]) => !BESIDE.has(name)));
  const members = Object.entries(value).filter(
    ([name, member]) => taken.includes(name) && !(name === 'until' && String(member) > last),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, untilDay(member, last)]));
}

/** Fields that change nothing in a score and may be narrowed or added to at any time. */
const BESIDE: ReadonlySet<string> = new Set(['disclosure', 'withheldBasis', 'remark', 'internal']);

/** Of these records only some fields are looked at, and of dated lists what had begun. */
const STANDING: { readonly [K in KindName]?: readonly string[] } = {
  office: ['secretariat', 'drawPost', 'timeZone'],
  unit: ['id', 'kind', 'order', 'names', 'leagues', 'parent', 'until'],
};

/** Of a dated list, each entry with `from`, what had begun by the day; anything else as it is. */
function untilDay(value: unknown, day: string): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((entry: object) => !('from' in entry && String(entry.from) > day));
}
