import { describe, expect, test } from 'vitest';
import { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords } from '../testing/task-records.ts';
import { CALENDAR_2026, ledgerOf, unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { editionNamed } from './editions.ts';
import {
  asked,
  correcting,
  done,
  editionEntry,
  faultsOf,
  frozenAsAsked,
  lastOf,
  PAIR,
  refusals,
  resealed,
  rowOf,
  withFrozen,
  withUpheld,
} from './testing/frozen.ts';

const MAY = '2026-05';
const FROZEN = '2026-06-10 10:00';
const CORRECTED = '2026-06-25 10:00';

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
const checked = (check: string) => ({ end: { claims: ['2026-05-15 10:00'], checks: [check] } });
/** Of 甲 one matter is checked at 16:00 on the last day before the close, one on the day after. */
const ledger = worldLedger(
  PAIR,
  taskRecords(
    done('t1', 'jia', checked('2026-06-08 限期完善 核验 r1:2026-07-31')),
    done('t2', 'jia', checked('2026-06-09 限期完善 核验 r1:2026-07-31')),
    done('t3', 'yi'),
  ),
  { incoming: [praise('p1', 'jia', '2026-06-08 12:00'), praise('p2', 'yi', '2026-06-20 12:00')] },
);

describe('what is frozen', () => {
  test('stands as it was at the close, at whatever moment it is frozen', () => {
    const early = frozenAsAsked(ledger, asked(MAY, '2026-06-09 00:00'));
    const late = frozenAsAsked(ledger, asked(MAY, '2026-07-30 10:00'));
    expect(lastOf(late, MAY)).toMatchObject({ frozen: '2026-07-30 10:00', written: '2026-07-30 10:00' });
    for (const name of ['units', 'leagues', 'records', 'calendar', 'rules'] as const)
      expect(lastOf(late, MAY)[name]).toEqual(lastOf(early, MAY)[name]);
    expect(rowOf(early, MAY, 'jia')?.quality).toMatchObject([
      { task: 't1', results: [{ result: '限期完善' }] },
    ]);
    expect(faultsOf(early)).toEqual([]);
    expect(faultsOf(late)).toEqual([]);
  });

  test('counts what had come in time and was entered before the close, which the next period counts no more', () => {
    const june = frozenAsAsked(
      frozenAsAsked(ledger, asked(MAY, FROZEN)),
      asked('2026-06', '2026-07-10 10:00'),
    );
    expect(rowOf(june, MAY, 'jia')?.bonus).toMatchObject([{ kind: 'praise', points: '0.5' }]);
    expect(rowOf(june, '2026-06', 'jia')).not.toHaveProperty('bonus');
    // What came after the close counts from its entry.
    expect(rowOf(june, '2026-06', 'yi')?.bonus).toMatchObject([{ kind: 'praise', points: '0.5' }]);
    expect(rowOf(june, '2026-06', 'jia')?.quality).toMatchObject([
      { task: 't2', results: [{ result: '限期完善' }] },
    ]);
    expect(faultsOf(june)).toEqual([]);
  });

  test('leaves a notice that was registered after the close to the period of its registration', () => {
    const [task] = taskRecords(done('t4', 'jia', { due: '2026-05-20', end: {} })).task ?? [];
    if (task === undefined) throw new Error('a matter has a notice');
    const handedOver = { on: '2026-05-06', paper: '送达回证1号' };
    const late = { ...task, submitted: '2026-06-12 10:00', notice: { ...task.notice, handedOver } };
    const claim = {
      task: 't4',
      unit: 'jia',
      nodes: [{ node: 'end', text: '已办结' }],
      submitted: '2026-05-20 10:00',
    };
    const { task: tasks, claim: claims } = ledgerOf({ task: [late], claim: [claim] });
    const moved = <T extends { path: string }>(list: readonly T[]) =>
      list.map((entry) => ({ ...entry, path: `late/${entry.path}` }));
    const whole = {
      ...ledger,
      task: [...ledger.task, ...moved(tasks)],
      claim: [...ledger.claim, ...moved(claims)],
    };
    const june = withFrozen(whole, [MAY, '2026-06']);
    const namesOf = (period: string) => rowOf(june, period, 'jia')?.completion?.map((line) => line.task);
    expect(namesOf(MAY)).toEqual(['t1', 't2']);
    expect(namesOf('2026-06')).toEqual(['t4']);
    expect(faultsOf(june)).toEqual([]);
  });
});

describe('a correction', () => {
  const first = frozenAsAsked(ledger, asked(MAY, FROZEN));
  const corrected = (whole: Ledger, now = CORRECTED) => frozenAsAsked(whole, correcting(MAY, now));
  /** The praise that was entered after the close is admitted. */
  const upheld = withUpheld(first, MAY, '2026-06-24', 'incoming/0001.yaml');
  /** 甲's praise was withdrawn. */
  const without = (whole: Ledger): Ledger => ({ ...whole, incoming: whole.incoming.slice(1) });
  const changesOf = (whole: Ledger) =>
    lastOf(whole, MAY).correction?.changes.map(
      ({ unit: of, figure, before, after }) => `${of} ${figure}: ${before} → ${after}`,
    );

  test('names every figure before and after, with a dash where there was none or is none', () => {
    const both = corrected(without(upheld));
    expect(changesOf(both)).toEqual([
      'jia bonus.praise.points: 0.5 → —',
      'jia result.bonus: 0.5 → 0',
      'jia result.total: 86.5 → 86',
      'yi result.bonus: 0 → 0.5',
      'yi result.total: 90 → 90.5',
      'yi counties.total: 90 → 90.5',
      'jia counties.total: 86.5 → 86',
      'yi bonus.praise.points: — → 0.5',
    ]);
    expect(Edition.parse(lastOf(both, MAY))).toEqual(lastOf(both, MAY));
  });

  test('is the next version, with the moment of the first freeze; the first stays', () => {
    const both = corrected(upheld);
    const [v1, v2] = [editionNamed(both, MAY, 1), editionNamed(both, MAY, 2)];
    expect(v1).toBe(first.edition[0]);
    expect(v2?.value).toMatchObject({
      version: 2,
      frozen: FROZEN,
      written: CORRECTED,
      approval: { by: 'zhuren', on: '2026-06-25' },
      correction: { reason: '漏录', replaces: v1?.value.digest },
    });
    expect(faultsOf(both)).toEqual([]);
  });

  test('keeps what an objection had admitted into the version before', () => {
    const second = corrected(upheld);
    const third = corrected(without(second), '2026-06-26 10:00');
    expect(lastOf(third, MAY).version).toBe(3);
    expect(rowOf(third, MAY, 'yi')).toEqual(rowOf(second, MAY, 'yi'));
    expect(faultsOf(third)).toEqual([]);
  });

  test('takes in no record that came after the close unless an objection admits it', () => {
    expect(refusals(first, correcting(MAY, CORRECTED))).toEqual([{ why: 'nothing-changed' }]);
    expect(rowOf(corrected(without(first)), MAY, 'yi')).toEqual(rowOf(first, MAY, 'yi'));
    // On the day before that of the answer it is not upheld yet.
    expect(refusals(upheld, correcting(MAY, '2026-06-23 10:00'))).toEqual([{ why: 'nothing-changed' }]);
    expect(rowOf(corrected(upheld), MAY, 'yi')?.bonus).toMatchObject([{ kind: 'praise', points: '0.5' }]);
  });

  test('takes in an objection that was upheld since, and nothing else that came after the close', () => {
    const answer = { on: '2026-06-24', result: '更正' as const, voids: ['verification/0000.yaml#t1/end'] };
    const { objection } = ledgerOf({
      objection: [
        { id: 'o1', unit: 'jia', period: MAY, reviewer: 'jijian', submitted: '2026-06-19 10:00', answer },
      ],
    });
    const voiding = { ...first, objection };
    expect(faultsOf(voiding)).toEqual([]);
    const both = corrected(voiding);
    expect(rowOf(both, MAY, 'jia')).not.toHaveProperty('quality');
    expect(Object.keys(lastOf(both, MAY).records)).toContain('objection/0000.yaml');
    expect(faultsOf(both)).toEqual([]);
  });

  test('leaves a later period that was frozen before it as it was; a later one builds on it', () => {
    const june = frozenAsAsked(first, asked('2026-06', '2026-07-10 10:00'));
    const late = withUpheld(june, MAY, '2026-07-15', 'incoming/0001.yaml');
    expect(faultsOf(late)).toEqual([]);
    const all = frozenAsAsked(late, correcting(MAY, '2026-07-15 10:00'));
    expect(faultsOf(all)).toEqual([]);
    const july = frozenAsAsked(all, asked('2026-07', '2026-08-12 10:00'));
    expect(lastOf(july, '2026-07').previous).toMatchObject({ period: '2026-06', version: 1 });
    expect(faultsOf(july)).toEqual([]);
    const again = frozenAsAsked(july, correcting('2026-06', '2026-08-20 10:00'));
    expect(lastOf(again, '2026-06').previous).toMatchObject({ period: MAY, version: 2 });
    // Admitted into May, the praise leaves June.
    expect(rowOf(again, '2026-06', 'yi')).not.toHaveProperty('bonus');
    expect(faultsOf(again)).toEqual([]);
  });

  test('may name records anew that change no figure', () => {
    const claim = first.claim.map((entry) => ({
      ...entry,
      value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] },
    }));
    const second = corrected({ ...first, claim });
    expect(changesOf(second)).toEqual([]);
    expect(lastOf(second, MAY).records['claim/0000.yaml']).not.toBe(
      lastOf(first, MAY).records['claim/0000.yaml'],
    );
  });

  test('may set figures right where the records are as they were', () => {
    const { units } = lastOf(first, MAY);
    const raised = units.map((line) => ({ ...line, result: { ...line.result, matters: 9 } }));
    const forged = { ...first, edition: [editionEntry(resealed(lastOf(first, MAY), { units: raised }))] };
    expect(changesOf(corrected(forged))).toEqual(['jia result.matters: 9 → 2', 'yi result.matters: 9 → 1']);
  });
});

describe('the series of a period', () => {
  const calendar = [2025, 2026, 2027].map((year) => ({
    ...CALENDAR_2026,
    year,
    notices: CALENDAR_2026.notices.map((one) => ({
      ...one,
      id: `n${String(year)}`,
      known: `${String(year - 1)}-11-05`,
      days: [{ name: '元旦', off: [`${String(year)}-01-01`] }],
    })),
  }));
  const marks = (period: string, on: string, ...given: readonly (readonly [string, string])[]) => ({
    period,
    component: 'd',
    by: 'mishu',
    on,
    marks: given.map(([id, mark]) => ({ unit: id, mark })),
    submitted: `${on} 16:00`,
  });
  const MARKED = {
    ...RULES,
    published: '2024-12-02',
    from: '2025-01',
    components: [{ id: 'd', name: '考评', source: 'assessed' as const, full: '100' }],
  };

  test('passes over a period that was not published: example 9 (rules.md §12)', () => {
    const units = ['zi', 'chou', 'mao', 'chen'].map((id, n) => ({
      ...unit(id, 'counties', n + 1),
      ...(id === 'chen' ? { leagues: [{ from: '2026-04-01', league: 'counties' }] } : {}),
    }));
    const quarters = worldLedger({
      calendar,
      unit: units,
      rules: [{ ...MARKED, period: 'quarter' }],
      assessment: [
        marks('2025-q4', '2026-01-05', ['zi', '88.20'], ['chou', '90.10']),
        {
          ...marks('2025-q4', '2026-01-05'),
          marks: [{ unit: 'mao', why: '新组建' }],
        },
        marks('2026-q2', '2026-07-03', ['zi', '91.30'], ['chou', '90.75'], ['mao', '90.75'], ['chen', '86']),
      ],
    });
    const both = withFrozen(quarters, ['2025-q4', '2026-q2']);
    const { previous, leagues } = lastOf(both, '2026-q2');
    expect(previous).toMatchObject({ period: '2025-q4', version: 1 });
    expect(leagues[0]?.ranked.map(({ unit: of, total, rank, change }) => [of, total, rank, change])).toEqual([
      ['zi', '91.3', 1, 'up 1'],
      ['chou', '90.75', 2, 'down 1'],
      ['mao', '90.75', 2, 'none'],
      ['chen', '86', 4, 'new'],
    ]);
    expect(faultsOf(both)).toEqual([]);
  });

  test('leads from one named period to the next, whatever lies between', () => {
    const period = [
      { id: 'spring', name: '春季攻坚', from: '2026-03-01', to: '2026-04-15' },
      { id: 'autumn', name: '秋季攻坚', from: '2026-09-10', to: '2026-10-31' },
    ];
    const named = worldLedger({
      ...PAIR,
      calendar,
      rules: [{ ...MARKED, period }],
      assessment: [
        marks('spring', '2026-04-20', ['jia', '80'], ['yi', '90']),
        marks('autumn', '2026-11-03', ['jia', '95'], ['yi', '85']),
      ],
    });
    const both = withFrozen(named, ['spring', 'autumn']);
    expect(lastOf(both, 'autumn').previous?.period).toBe('spring');
    expect(lastOf(both, 'autumn').leagues[0]?.ranked.map(({ change }) => change)).toEqual(['up 1', 'down 1']);
    expect(faultsOf(both)).toEqual([]);
    expect(refusals(withFrozen(named, ['autumn']), asked('spring', '2026-12-01 10:00'))).toEqual([
      { why: 'earlier-frozen', period: 'autumn' },
    ]);
  });

  test('begins anew where the rules change how long a period is', () => {
    const rules = [
      RULES,
      { ...RULES, version: 'v2', published: '2026-05-20', from: '2026-07', period: 'quarter' as const },
    ];
    const both = withFrozen(worldLedger(PAIR, { rules }, taskRecords(done('t1', 'jia'))), [
      '2026-06',
      '2026-q3',
    ]);
    expect(lastOf(both, '2026-q3')).not.toHaveProperty('previous');
    expect(Object.keys(lastOf(both, '2026-q3').records)).toContain('task/0000.yaml');
    expect(faultsOf(both)).toEqual([]);
  });
});
