import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { sparing } from './testing/sparing.ts';
import { solo, type Solo } from './testing/solo.ts';

/** t1 (一般, n1 due 15 May) and t2 (重大, on time, checked), both of jia. */
const plain = (n1: Partial<NodeSpec>): MatterSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'], ...n1 }],
});
const beside: MatterSpec[] = [
  {
    id: 't2',
    lead: 'jia',
    level: '重大',
    printed: '2026-04-07',
    due: '2026-12-25',
    nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] }],
  },
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-04-07',
    due: '2026-12-25',
    nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, due: '2026-05-20', claims: ['2026-05-19 10:00'] })),
  },
];
const story = (n1: Partial<NodeSpec>): Solo => {
  const spec = plain(n1);
  const draw = sparing('jia', '2026-05', matters([spec, ...beside]));
  return solo(spec, matters(beside), draw);
};
const deducted = (made: Solo, month: string) =>
  made
    .score(month)
    .deductions.map(
      ({ kind, points, superseded }) => `${kind} ${print(points, 2)}${superseded ? ' superseded' : ''}`,
    );

describe('a claim accepted as reported in May and refused on 12 June', () => {
  const refused = { checks: ['2026-06-12 退回'] };

  test('is taken back in June: May’s printed total less the same with this line at c 0', () => {
    const made = story(refused);
    const may = printed(made.score('2026-05'));
    // No weekly report came: 80.00 of 90. With t1 at c 0, A is 60 × 1.5/2.5 = 36.00: 56.00 of 90, 62.22.
    expect(may).toMatchObject({ A: '60.00', B: '20.00', C1: '—', C2: '0.00', total: '88.89' });
    expect(deducted(made, '2026-06')).toContain('recoup 26.67');
  });

  test('opens the node again', () => {
    const made = story(refused);
    expect(made.shares('2026-06')[0]).toContain('t1#n1 unfinished 0.000 late 31 carried 0');
    expect(made.shares('2026-07')[0]).toContain('carried 1');
    expect(deducted(made, '2026-07').filter((line) => line.startsWith('recoup'))).toEqual([]);
  });

  test('is taken back too when it is claimed again within the month, and the new finish counts', () => {
    const again = story({
      claims: ['2026-05-15 10:00', '2026-06-15 10:00'],
      checks: ['2026-06-12 退回', '2026-06-17 通过'],
    });
    expect(deducted(again, '2026-06')).toContain('recoup 26.67');
    expect(again.shares('2026-06')[0]).toBe('t1#n1 finished 0.500 late 21 carried 0');
  });

  test('and 待核 again at June’s freeze counts when that is checked', () => {
    const waiting = story({
      claims: ['2026-05-15 10:00', '2026-06-26 10:00'],
      checks: ['2026-06-12 退回', '2026-07-20 通过'],
    });
    expect(waiting.shares('2026-06')[0]).toContain('t1#n1 claimed');
    expect(waiting.shares('2026-07')[0]).toBe('t1#n1 finished 0.500 late 29 carried 0');
    expect(deducted(waiting, '2026-06')).toContain('recoup 26.67');
  });

  test('stays within the cap of 10', () => {
    expect(printed(story(refused).score('2026-06')).X).toBe('10.00');
  });
});

describe('a claim accepted by a check and found false at the 回头看', () => {
  const made = story({ checks: ['2026-05-18 通过', '2026-06-12 弄虚作假 回头看'] });

  test('costs the larger of 追扣 and 弄虚作假, and no better grade than 合格', () => {
    expect(deducted(made, '2026-06')).toEqual([
      'falsified 5.00 superseded',
      'recoup 26.67',
      'red 1.00 superseded',
    ]);
    expect(made.score('2026-06').falsified).toBe(1);
  });
});

describe('a refusal before the freeze', () => {
  test('takes nothing back: May had not counted it', () => {
    const made = story({ checks: ['2026-05-18 通过', '2026-06-05 退回 再督查'] });
    expect(made.shares('2026-05')[0]).toContain('t1#n1 unfinished');
    expect(deducted(made, '2026-06').filter((line) => line.startsWith('recoup'))).toEqual([]);
  });
});
