import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { lastDayOf } from '#engine/dossier/inspections.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';

/** The days of an inspection follow one another: its first and last day, inside those of its 方案; then conclusions, feedback, and what is demanded by a day. */
export const inspectionDates = check({
  code: 'inspection-dates',
  severity: 'error',
  words: {
    title: '督查记录的日期前后不符',
    message: (p) =>
      `发现${fieldWords(p)}${valueWords(p)}${said(p, 'than') === 'late' ? '晚于' : '早于'}${said(p, 'limit')}`,
    expected: (p) => `${said(p, 'limit')}${said(p, 'than') === 'late' ? '或以前' : '或以后'}的日期`,
    fix: () => '请核对两个日期，常见的是年份、月份写错',
    example: { wrong: 'on: 2026-05-12\nuntil: 2026-05-11', right: 'on: 2026-05-12\nuntil: 2026-05-13' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.inspection)
      for (const { field, day, limit, than } of orders(entry))
        if (than === 'late' ? day > limit : day < limit)
          yield found(entry, field, { limit, than, about: aboutField('inspection', field) });
  },
});

/** A day that must lie on one side of another. */
interface Order {
  readonly field: readonly PropertyKey[];
  readonly day: string;
  readonly limit: string;
  readonly than: 'early' | 'late';
}

function* orders(entry: EntryOf<'inspection'>): Generator<Order> {
  const { on, until, scheme, found: problems = [], demands = [], feedback = [] } = entry.value;
  const last = lastDayOf(entry);
  const notBefore = (field: readonly PropertyKey[], day: string, limit: string): Order => ({
    field,
    day,
    limit,
    than: 'early',
  });
  if (until !== undefined) yield notBefore(['until'], until, on);
  if (scheme !== undefined) {
    yield notBefore(['scheme', 'to'], scheme.to, scheme.from);
    yield notBefore(['scheme', 'reportBy'], scheme.reportBy, scheme.from);
    yield notBefore(['on'], on, scheme.from);
    yield { field: until === undefined ? ['on'] : ['until'], day: last, limit: scheme.to, than: 'late' };
  }
  for (const [n, { verdict }] of problems.entries())
    if (verdict !== undefined) yield notBefore(['found', n, 'verdict', 'on'], verdict.on, on);
  for (const [n, { due }] of demands.entries()) yield notBefore(['demands', n, 'due'], due, on);
  for (const [n, { on: sent, received }] of feedback.entries()) {
    yield notBefore(['feedback', n, 'on'], sent, on);
    if (received !== undefined) yield notBefore(['feedback', n, 'received'], received, sent);
  }
}
