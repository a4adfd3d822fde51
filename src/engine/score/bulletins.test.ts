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
  const inOrder = (read: typeof ledger.issued) => bulletinsOf({ issued: read }).map(({ value }) => value.id);
  expect(inOrder(ledger.issued)).toEqual(['b2', 'b1', 'b3']);
  expect(inOrder(ledger.issued.toReversed())).toEqual(['b2', 'b1', 'b3']);
});
