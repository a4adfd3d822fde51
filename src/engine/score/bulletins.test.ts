import { expect, test } from 'vitest';
import { ledgerOf, type Records } from '../testing/office.ts';
import { bulletinsOf } from './bulletins.ts';

type Issued = NonNullable<Records['issued']>[number];

const issued = (id: string, kind: Issued['kind'], submitted: string): Issued => ({
  id,
  kind,
  on: submitted.slice(0, 10),
  submitted,
});

test('bulletins follow each other as they were entered, those of one minute by path; nothing else issued is one', () => {
  const ledger = ledgerOf({
    issued: [
      issued('b1', '月度通报', '2026-06-12 10:00'),
      issued('w1', '周报', '2026-05-22 12:00'),
      issued('b2', '月度通报', '2026-06-10 10:00'),
      issued('k1', '要点', '2026-05-25 08:00'),
      issued('b3', '月度通报', '2026-06-12 10:00'),
    ],
  });
  const inOrder = (read: typeof ledger.issued) =>
    bulletinsOf({ issued: read, reading: [] }).map(({ value }) => value.id);
  expect(inOrder(ledger.issued)).toEqual(['b2', 'b1', 'b3']);
  expect(inOrder(ledger.issued.toReversed())).toEqual(['b2', 'b1', 'b3']);
});

test('what 主要领导 sent back is none, until it is agreed to', () => {
  const decision = { by: 'zhuren', on: '2026-06-10', mode: '签批' as const };
  const said = (result: '同意' | '退回', submitted: string) => ({
    issued: 'b1',
    result,
    decision,
    submitted,
  });
  const ids = (...reading: NonNullable<Records['reading']>) =>
    bulletinsOf(ledgerOf({ issued: [issued('b1', '月度通报', '2026-06-10 10:00')], reading })).map(
      ({ value }) => value.id,
    );
  const back = said('退回', '2026-06-10 11:00');
  expect(ids(back)).toEqual([]);
  expect(ids(said('同意', '2026-06-11 09:00'), back)).toEqual(['b1']);
});
