import { expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { reports } from './testing/reports.ts';
import { sparing } from './testing/sparing.ts';
import { unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

test('rules-v1 §12 example 2: 法规科, nothing checked and no plan due, comes to 98.06', () => {
  const units: Records = {
    unit: [unit('fagui', 'departments', 1), unit('gonghui', 'departments', 2), unit('yi', 'counties', 3)],
  };
  const given = matters([
    {
      id: 't1',
      lead: 'fagui',
      level: '重点',
      printed: '2026-03-02',
      due: '2026-08-31',
      nodes: [{ id: 'n1', due: '2026-05-12', claims: ['2026-05-12 10:00'] }],
    },
    {
      id: 't2',
      lead: 'yi',
      printed: '2026-04-01',
      due: '2026-09-30',
      nodes: [
        { id: 'n1', due: '2026-05-13', unit: 'fagui', claims: ['2026-05-15 10:00'] },
        { id: 'n2', due: '2026-05-14', unit: 'gonghui', claims: ['2026-05-14 10:00'] },
      ],
    },
    {
      id: 't3',
      lead: 'yi',
      printed: '2026-04-01',
      due: '2026-09-30',
      nodes: [{ id: 'n1', due: '2026-05-15', unit: 'fagui', claims: ['2026-05-15 10:00'] }],
    },
    {
      id: 't4',
      lead: 'yi',
      printed: '2026-04-01',
      due: '2026-09-30',
      nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] }],
    },
  ]);
  const context = world(
    '2026-06-12 15:00',
    units,
    given,
    sparing('fagui', '2026-05', units, given),
    reports(
      'fagui',
      { '2026-W18': '2026-04-30 11:00', '2026-W19': '2026-05-08 11:00', '2026-W20': '2026-05-15 11:00' },
      ['t1', 't2', 't3'],
    ),
  );
  const score = unitMonth(context, 'fagui', '2026-05');
  expect(printed(score)).toMatchObject({
    A: '58.64',
    B: '—',
    C1: '—',
    C2: '10.00',
    total: '98.06',
    V: '2.20',
  });
});
