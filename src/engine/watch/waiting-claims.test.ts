import { expect, test } from 'vitest';
import { soloAt, type SoloSpec } from '../lights/testing/solo.ts';
import { waitingClaims } from './waiting-claims.ts';

/** `nodes due standing` of the claims of `t1`, a matter of which only 办结 is in scope unless it is 重大. */
const waiting = (when: string, spec: SoloSpec) =>
  waitingClaims(soloAt(when, spec).context).map(
    ({ nodes, duty }) =>
      `${nodes.map(({ id }) => id).join(',')} ${duty === undefined ? '—' : `${duty.due.slice(0, 10)} ${duty.standing}`}`,
  );

test('a claim waits from its day until it is answered; it is overdue on the sixth working day', () => {
  const claimed = (...checks: string[]): SoloSpec => ({ end: { claims: ['2026-05-15 10:00'], checks } });
  expect(waiting('2026-05-15 09:59', claimed())).toEqual([]);
  expect(waiting('2026-05-15 10:00', claimed())).toEqual(['end 2026-05-22 owed']);
  expect(waiting('2026-05-22', claimed())).toEqual(['end 2026-05-22 due-soon']);
  expect(waiting('2026-05-25', claimed())).toEqual(['end 2026-05-22 overdue']);
  expect(waiting('2026-05-25', claimed('2026-05-20 通过'))).toEqual([]);
  expect(waiting('2026-05-25', claimed('2026-05-20 退回'))).toEqual([]);
});

test('what nobody checked waits on, though it was accepted as reported at the close', () => {
  expect(waiting('2026-06-20', { end: { claims: ['2026-05-15 10:00'] } })).toEqual([
    'end 2026-05-22 overdue',
  ]);
});

test('what only the draw may bring to a check waits without a day, after what has one', () => {
  const spec: SoloSpec = {
    level: '一般',
    nodes: [{ id: 'n1', due: '2026-05-13', claims: ['2026-05-12 10:00'] }],
    end: { claims: ['2026-05-15 10:00'] },
  };
  expect(waiting('2026-05-18', spec)).toEqual(['end 2026-05-22 owed', 'n1 —']);
  // Without a draw it is accepted as reported at the close.
  expect(waiting('2026-06-20', spec)).toEqual(['end 2026-05-22 overdue']);
});

test('a matter that was withdrawn waits for nothing', () => {
  const spec = { end: { claims: ['2026-05-15 10:00'] }, events: ['2026-05-18 撤销督办'] };
  expect(waiting('2026-05-20', spec)).toEqual([]);
});
