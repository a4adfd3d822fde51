import { expect, test } from 'vitest';
import { sampleOf } from './sampling.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

// The first rules are those of June: a matter of May was there before them.
const FROM_JUNE = { rules: [{ ...RULES, from: '2026-06' }] };

test('a month before the first rules counts nothing, and nothing is carried from it', () => {
  const open = solo({ due: '2026-05-15' }, FROM_JUNE);
  expect(() => open.score('2026-05')).toThrow('no rules');
  expect(open.shares('2026-06')).toEqual(['t1#end unfinished 0.000 late 31 carried 0']);
  const done = solo(
    { due: '2026-05-15', end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] } },
    FROM_JUNE,
  );
  expect(done.shares('2026-06')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
  expect(done.shares('2026-07')).toEqual([]);
});

test('a number drawn for a month before the first rules draws nothing', () => {
  const draw = [{ month: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }];
  const node = { id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] };
  const { context } = solo({ nodes: [node] }, { draw }, FROM_JUNE);
  expect(sampleOf(context, '2026-05')).toBeUndefined();
  expect(sampleOf(solo({ nodes: [node] }, { draw }).context, '2026-05')?.size).toBe(1);
});

test('a request before the first rules is in time two working days before the date', () => {
  const due = (asked: string) => {
    const change = { asked, dates: { n1: '2026-05-25' }, consent: '2026-05-20' };
    const made = solo({ nodes: [{ id: 'n1', due: '2026-05-15' }], changes: [change] }, FROM_JUNE);
    return made.node('2026-06', 'n1').due;
  };
  expect(due('2026-05-13 23:00')).toBe('2026-05-25');
  expect(due('2026-05-14 00:00')).toBe('2026-05-15');
});
