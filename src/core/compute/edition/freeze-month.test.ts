import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { asked, editionEntry, faultsOf, frozenAsAsked, resealed } from '../testing/frozen.ts';
import type { Records } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { unit, world } from '../testing/world.ts';
import { latestEdition } from './editions-of.ts';

const FROZEN = '2026-06-10 10:00';
const CORRECTED = '2026-06-25 10:00';

const own = (id: string, lead: string, check = '2026-05-18') => ({
  id,
  lead,
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: [`${check} 通过`] },
});
/** Received on paper on 12 May, entered later. */
const praise = (id: string, of: string, submitted: string): NonNullable<Records['incoming']>[number] => ({
  id,
  kind: '批示肯定',
  title: '批示',
  from: '市长',
  date: '2026-05-11',
  units: [of],
  text: '好',
  submitted,
  onBehalf: { receivedAt: '2026-05-12 10:00', channel: '纸质', enteredBy: 'mishu' },
});
/** The last matter of 甲 is checked at 16:00 on the first day on which May may be frozen. */
const { ledger } = world(
  '2026-12-31 23:59',
  { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
  matters([own('t1', 'jia'), own('t2', 'jia', '2026-06-09'), own('t3', 'yi'), own('t4', 'yi')]),
  { incoming: [praise('p1', 'jia', '2026-06-09 12:00'), praise('p2', 'yi', '2026-06-20 12:00')] },
);

const edition = (whole: Ledger, month = '2026-05') => {
  const last = latestEdition(whole, month)?.value;
  if (last === undefined) throw new Error(`${month} is not frozen`);
  return last;
};
const row = (whole: Ledger, of: string, month?: string) =>
  edition(whole, month).units.find((line) => line.unit === of);

describe('what is frozen', () => {
  test('counts the checks entered up to that very moment, and is examined by it', () => {
    const stateAt = (now: string) => {
      const whole = frozenAsAsked(ledger, asked('2026-05', now));
      expect(faultsOf(whole)).toEqual([]);
      return row(whole, 'jia')?.completion.find(({ task }) => task === 't2')?.nodes[0]?.state;
    };
    expect(stateAt('2026-06-09 15:59')).toBe('claimed');
    expect(stateAt('2026-06-09 16:00')).toBe('finished');
  });

  test('counts what had come in time and was entered before the freeze, which the next month counts no more', () => {
    const may = frozenAsAsked(ledger, asked('2026-05', FROZEN));
    const june = frozenAsAsked(may, asked('2026-06', '2026-07-10 10:00'));
    expect(row(june, 'jia', '2026-05')?.bonus).toEqual([{ kind: 'instruction', points: '0.5' }]);
    expect(row(june, 'jia', '2026-06')?.bonus).toEqual([]);
    expect(faultsOf(june)).toEqual([]);
  });

  test('says of each objection that is not answered what is to become of it', () => {
    const noted = [{ id: 'o1', note: '另行复核' }];
    expect(edition(frozenAsAsked(ledger, asked('2026-05', FROZEN, { noted }))).objections).toEqual(noted);
    expect(edition(frozenAsAsked(ledger, asked('2026-05', FROZEN)))).not.toHaveProperty('objections');
  });
});

describe('a correction', () => {
  const first = frozenAsAsked(ledger, asked('2026-05', FROZEN));
  const corrected = (whole: Ledger, admits: readonly string[] = [], now = CORRECTED) =>
    frozenAsAsked(whole, asked('2026-05', now, { correction: { reason: '更正', admits } }));
  /** 甲's praise was withdrawn. */
  const without = (whole: Ledger): Ledger => ({ ...whole, incoming: whole.incoming.slice(1) });
  const changesOf = (whole: Ledger) =>
    edition(whole).correction?.changes.map(
      ({ unit: of, figure, before, after }) => `${of} ${figure}: ${before} → ${after}`,
    );

  test('names every figure before and after, with a dash where there was none or is none', () => {
    expect(changesOf(corrected(without(first), ['incoming/0001.yaml']))).toEqual([
      'jia bonus.instruction.points: 0.5 → —',
      'jia result.bonus: 0.5 → 0',
      'jia result.total: 90.5 → 90',
      'yi result.bonus: 0 → 0.5',
      'yi result.total: 90 → 90.5',
      'jia counties.rank: 1 → 2',
      'jia counties.total: 90.5 → 90',
      'yi counties.rank: 2 → 1',
      'yi counties.total: 90 → 90.5',
      'yi bonus.instruction.points: — → 0.5',
    ]);
  });

  test('keeps what the version before had admitted', () => {
    const second = corrected(first, ['incoming/0001.yaml']);
    const third = corrected(without(second), [], '2026-06-26 10:00');
    expect(edition(third)).toMatchObject({ version: 3, correction: { admits: ['incoming/0001.yaml'] } });
    expect(row(third, 'yi')).toEqual(row(second, 'yi'));
    expect(faultsOf(third)).toEqual([]);
  });

  test('that admits nothing says nothing of it', () => {
    expect(edition(corrected(without(first))).correction).not.toHaveProperty('admits');
  });

  test('may name records anew that change no figure', () => {
    const claim = first.claim.map((entry) => ({
      ...entry,
      value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] },
    }));
    const second = corrected({ ...first, claim });
    expect(changesOf(second)).toEqual([]);
    expect(edition(second).records['claim/0000.yaml']).not.toBe(edition(first).records['claim/0000.yaml']);
  });

  test('may set figures right where the records are as they were', () => {
    const { units } = edition(first);
    const raised = units.map((line) => ({ ...line, result: { ...line.result, workload: '9' } }));
    const forged = { ...first, edition: [editionEntry(resealed(edition(first), { units: raised }))] };
    expect(changesOf(corrected(forged))).toEqual(['jia result.workload: 9 → 3', 'yi result.workload: 9 → 3']);
  });
});
