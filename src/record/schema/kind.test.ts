import { expect, test } from 'vitest';
import { z } from 'zod';
import { pub } from './field.ts';
import { receipt } from './receipt.ts';
import { Day } from './scalars.ts';
import { kind } from './kind.ts';

const dated = z.strictObject({ on: pub(Day, '日期', '2026-05-06') });
const received = z.strictObject({ on: pub(Day, '日期', '2026-05-06'), ...receipt });
const common = { label: '例', use: '例。', order: 1, paths: { 'a/{id}.yaml': {} }, enters: 'never' } as const;
const record = { on: '2026-05-06', submitted: '2026-05-06 10:00' };
const examples = [{ path: 'a/b.yaml', record }] as const;

test('a kind that a command writes has nothing to copy', () => {
  const written = kind({
    ...common,
    schema: dated,
    tier: 'public',
    dated: { from: 'on' },
    writer: 'command',
    judges: false,
  });
  expect(written.examples).toEqual([]);
});

test('a description from which a part is missing does not compile', () => {
  const whole = {
    ...common,
    schema: received,
    tier: 'public',
    dated: 'received',
    writer: 'unit',
    judges: false,
    examples,
  } as const;
  expect(kind(whole)).toEqual(whole);
  const { tier, ...withoutTier } = whole;
  const { writer, ...withoutWriter } = whole;
  const { enters, ...withoutPeriod } = whole;
  const { examples: shown, ...withoutExample } = whole;
  expect([tier, writer, enters, shown.length]).toEqual(['public', 'unit', 'never', 1]);
  // @ts-expect-error Who may read it must be said.
  kind(withoutTier);
  // @ts-expect-error Who writes it must be said.
  kind(withoutWriter);
  // @ts-expect-error Whether it enters a period must be said.
  kind(withoutPeriod);
  // @ts-expect-error What a hand writes needs an example.
  kind(withoutExample);
  // @ts-expect-error An example is a record of the kind.
  kind({ ...whole, examples: [{ path: 'a/b.yaml', record: { on: '2026-05-06' } }] });
});

test('what says when it is there has the field that says it', () => {
  const base = { ...common, tier: 'public', writer: 'command', judges: false } as const;
  // @ts-expect-error A record without `submitted` is not received.
  kind({ ...base, schema: dated, dated: 'received' });
  // @ts-expect-error There is no such field.
  kind({ ...base, schema: dated, dated: { from: 'written' } });
  expect(kind({ ...base, schema: received, dated: 'received' }).dated).toBe('received');
});
