import { expect, test } from 'vitest';
import { editionEntry } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { CALENDAR_2026 } from '../testing/world.ts';
import { editionOf } from '../testing/year-ledger.ts';
import { admissionsOf, withAdmitted } from './admitted.ts';

const FROZEN = '2026-06-10 10:00';
const claim = (submitted: string) => ({
  task: 't1',
  unit: 'jia',
  nodes: [{ node: 'end', text: '已办结' }],
  submitted,
  onBehalf: { receivedAt: '2026-05-15 10:00', channel: '纸质' as const, enteredBy: 'mishu' },
});
const closure = (id: string, entered?: string) => ({
  id,
  known: '2026-05-17',
  from: '2026-05-18',
  to: '2026-05-18',
  reason: '防汛',
  basis: '第3号令',
  ...(entered === undefined ? {} : { entered }),
});
const LATE = '2026-06-20 09:00';
const ledger = ledgerOf({
  claim: [claim(LATE), claim(LATE), claim('2026-06-01 09:00')],
  calendar: [{ ...CALENDAR_2026, closures: [closure('a', LATE), closure('b', LATE), closure('c')] }],
});
const of = (...refs: string[]) => withAdmitted(ledger, new Map(refs.map((ref) => [ref, FROZEN])));

test('an admitted record counts as entered at the freeze and received when it was; the others stay as they are', () => {
  const [first, second] = of('claim/0000.yaml', 'claim/0002.yaml').claim;
  expect(first?.value).toEqual({ ...claim(LATE), submitted: FROZEN });
  expect(second).toBe(ledger.claim[1]);
});

test('one entered before the freeze keeps its moment', () => {
  expect(of('claim/0002.yaml').claim[2]).toBe(ledger.claim[2]);
});

test('an admitted closure counts from the day on which it was known', () => {
  const closures = of('calendar/0000.yaml#a').calendar[0]?.value.closures;
  expect(closures).toEqual([closure('a'), closure('b', LATE), closure('c')]);
});

test('without admissions the ledger is the same', () => {
  expect(withAdmitted(ledger, admissionsOf([]))).toBe(ledger);
});

test('corrections admit as of the freeze that they correct, other editions nothing', () => {
  const correction = (admits?: string[]) => ({
    correction: { reason: '漏录', replaces: '0'.repeat(64), changes: [], ...(admits && { admits }) },
  });
  const may = editionOf(
    '2026-05',
    {},
    { frozen: FROZEN, written: LATE, ...correction(['a.yaml', 'b.yaml#c']) },
  );
  const june = editionOf('2026-06', {}, correction());
  const editions = [editionOf('2026-04', {}), may, june].map(editionEntry);
  expect([...admissionsOf(editions)]).toEqual([
    ['a.yaml', FROZEN],
    ['b.yaml#c', FROZEN],
  ]);
});
