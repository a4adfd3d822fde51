import { describe, expect, test } from 'vitest';
import { exactValue } from '../../exact/fraction.ts';
import { withFrozen } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { unit, world } from '../testing/world.ts';
import { editionOf } from '../testing/year-ledger.ts';
import { latestEdition } from './editions-of.ts';
import { changeText, tableOf } from './locked-leagues.ts';

test('a locked table says how a unit would stand without bonus and deduction', () => {
  const own = (id: string, lead: string) => ({
    id,
    lead,
    level: '重大' as const,
    printed: '2026-05-06',
    due: '2026-05-15',
    end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
  });
  const { ledger } = world(
    '2026-12-31 23:59',
    { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
    matters([own('t1', 'jia'), own('t2', 'jia'), own('t3', 'yi'), own('t4', 'yi')]),
    {
      incoming: [
        {
          id: 'p1',
          kind: '批示肯定',
          title: '批示',
          from: '市长',
          date: '2026-05-11',
          units: ['yi'],
          text: '好',
          submitted: '2026-05-12 10:00',
        },
      ],
    },
  );
  const table = latestEdition(withFrozen(ledger, ['2026-05']), '2026-05')?.value.leagues[0];
  expect(table?.ranked.map((row) => [row.unit, row.rank, row.plain])).toEqual([
    ['yi', 1, 1],
    ['jia', 2, 1],
  ]);
});

describe('the table of the month before', () => {
  const { leagues } = editionOf('2026-04', {
    counties: { jia: '90 4', yi: 'too-few' },
    departments: { fa: '80 4' },
  });

  test('is that of the league', () => {
    expect(tableOf(leagues, 'counties')).toEqual({
      ranked: new Map([['jia', { rank: 1, total: exactValue('90') }]]),
      unranked: ['yi'],
    });
    expect(tableOf(leagues, 'departments')).toEqual({
      ranked: new Map([['fa', { rank: 1, total: exactValue('80') }]]),
      unranked: [],
    });
  });

  test('is none for a league that had none, or where no month stood before', () => {
    expect(tableOf(leagues, 'districts')).toBeUndefined();
    expect(tableOf(undefined, 'counties')).toBeUndefined();
  });
});

test.each([
  [{ kind: 'up', places: 2, onlyBySet: false }, 'up 2'],
  [{ kind: 'down', places: 3, onlyBySet: true }, 'down 3*'],
  [{ kind: 'same', places: 0, onlyBySet: false }, 'same'],
  [{ kind: 'new', places: 0, onlyBySet: false }, 'new'],
] as const)('a change of rank is locked as a word and the places: %o', (change, text) => {
  expect(changeText(change)).toBe(text);
});
