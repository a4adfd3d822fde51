import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField, fieldTree } from '../check/field-tree.ts';
import { receivedRecords } from '../check/records-received.ts';
import { cameIn } from './came-in.ts';

/**
 * What came in (a clue, a paper, an objection) is decided, answered or closed on that day or later, and what is
 * written in later follows in its order: decided, then closed (rules.md §9–10). A paper came in on its own day,
 * whenever it was registered.
 */
export const decidedBefore = check({
  code: 'decided-before',
  severity: 'error',
  words: {
    title: '办理早于收到',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}早于${said(p, 'earlier')}的${said(p, 'before')}`,
    expected: (p) => `${said(p, 'before')}或以后的日期`,
    fix: (p) =>
      said(p, 'earlier') === 'submitted'
        ? '请核对两个日期；收到在先、登记在后的，用代录（onBehalf）写明收到的时间'
        : '请对照原件核对两个日期，常见的是年份、月份写错',
    example: {
      wrong: 'decision: { on: 2026-03-02, … }  # submitted: 2026-03-05 15:10',
      right: 'decision: { on: 2026-03-06, … }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    const later = new Map(KIND_NAMES.map((kind) => [kind, laterParts(kind)]));
    for (const { kind, entry } of receivedRecords(ledger)) {
      const { value } = entry;
      const parts = later.get(kind) ?? [];
      if (parts.length === 0) continue;
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
