import { dayOf } from '../../calendar/moment.ts';
import type { KindName } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';
import { aboutField, fieldTree } from '../field-tree.ts';
import { receivedRecords } from '../records-received.ts';
import { cameIn } from './came-in.ts';

/**
 * What came in (a clue, a paper, an objection) is decided, answered or closed on that day or later, and what is
 * written in later follows in its order: decided, then closed (rules.md §9–10). A paper came in on its own day,
 * whenever it was registered; what has a day of its own doing did not come in.
 */
export const decidedBefore = check({
  code: 'decided-before',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry } of receivedRecords(ledger)) {
      const { value } = entry;
      const parts = laterParts(kind);
      if (parts.length === 0 || value.on !== undefined) continue;
      const paper: unknown = Reflect.get(value, 'date');
      const own = cameIn(value);
      let before = typeof paper === 'string' ? paper : own.day;
      let beforeField = typeof paper === 'string' ? ['date'] : own.field;
      for (const [key, from] of parts) {
        const part: unknown = Reflect.get(value, key);
        const on: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, from) : undefined;
        if (typeof on !== 'string') continue;
        const day = dayOf(on);
        if (day < before)
          yield found(entry, [key, from], {
            about: aboutField(kind, [key, from]),
            before,
            earlier: beforeField.map(String).join('.'),
          });
        else [before, beforeField] = [day, [key, from]];
      }
    }
  },
});

/** The mappings that are written into a standing record of a kind, in the order of its schema, with the field that says from when. */
function laterParts(kind: KindName): readonly (readonly [key: string, from: string])[] {
  return [...fieldTree(kind).members].flatMap(([key, { later }]) =>
    later === undefined ? [] : [[key, later.from] as const],
  );
}
