import { describe, expect, test } from 'vitest';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import { editionOf } from '../testing/year-ledger.ts';
import { differences } from './figures.ts';

const MAY = editionOf('2026-05', { counties: { jia: '90 4', yi: '80 4' } });
const NONE = { units: [], leagues: [] };

/** May with something else about 甲. */
const withUnit = (change: Partial<EditionUnit>) => ({
  ...MAY,
  units: MAY.units.map((unit) => (unit.unit === 'jia' ? { ...unit, ...change } : unit)),
});
const told = (before: Partial<EditionUnit>, after: Partial<EditionUnit>) =>
  differences(withUnit(before), withUnit(after)).map(
    ({ unit, figure, before: old, after: now }) => `${unit} ${figure}: ${old} → ${now}`,
  );

describe('the name of a figure', () => {
  test('is its path, an entry of a list going by what it is of', () => {
    const node = (id: string, c: string, carried = 0) => ({ id, state: 'finished' as const, c, carried });
    const line = { class: '一般' as const, role: 'lead' as const };
    const before: Partial<EditionUnit> = {
      completion: [{ ...line, task: 't1', nodes: [node('n1', '1'), node('end', '0.85')] }],
      plans: [{ task: 't1', p: '1' }],
      weeks: [{ week: '2026-W19', z: '1' }],
      bonus: [{ kind: '市级', points: '2' }],
      deductions: [{ kind: 'red', matter: 't1', points: '1' }],
      marks: [{ component: 'd', mark: '9' }],
    };
    const after: Partial<EditionUnit> = {
      completion: [{ ...line, task: 't1', role: 'assist', nodes: [node('n1', '1', 2), node('end', '1')] }],
      plans: [{ task: 't1', p: '0.75' }],
      weeks: [{ week: '2026-W19', z: '0' }],
      bonus: [{ kind: '市级', points: '3' }],
      deductions: [{ kind: 'recoup', matter: 't1', points: '2', month: '2026-04' }],
      marks: [{ component: 'd', mark: '9.5' }],
    };
    expect(told(before, after)).toEqual([
      'jia completion.t1.role: lead → assist',
      'jia completion.t1.nodes.n1.carried: 0 → 2',
      'jia completion.t1.nodes.end.c: 0.85 → 1',
      'jia plans.t1.p: 1 → 0.75',
      'jia weeks.2026-W19.z: 1 → 0',
      'jia bonus.市级.points: 2 → 3',
      'jia deductions.t1.kind: red → recoup',
      'jia deductions.t1.points: 1 → 2',
      'jia marks.d.mark: 9 → 9.5',
      'jia deductions.t1.month:  → 2026-04',
    ]);
  });

  test('carries a number from the second entry of the same name', () => {
    const bonus = (...points: string[]) => ({ bonus: points.map((n) => ({ kind: '市级', points: n })) });
    expect(told(bonus('2', '2', '2'), bonus('2', '3', '4'))).toEqual([
      'jia bonus.市级(2).points: 2 → 3',
      'jia bonus.市级(3).points: 2 → 4',
    ]);
  });

  test('is the result itself where a list holds results', () => {
    const quality = (...results: EditionUnit['quality'][number]['results']) => ({
      quality: [{ task: 't1', class: '一般' as const, role: 'lead' as const, results }],
    });
    expect(told(quality('通过', '基本通过'), quality('通过', '通过'))).toEqual([
      'jia quality.t1.results.基本通过: 基本通过 → ',
      'jia quality.t1.results.通过(2):  → 通过',
    ]);
  });

  test('in a table begins with the league', () => {
    const other = editionOf('2026-05', { counties: { jia: '90 4', yi: 'pending' } });
    const [league] = other.leagues;
    const lifted = league?.ranked.map((row) => ({ ...row, rank: 2, total: '91' })) ?? [];
    const leagues = other.leagues.map((table) => ({ ...table, ranked: lifted }));
    expect(differences({ ...MAY, units: [] }, { units: [], leagues })).toEqual([
      { unit: 'jia', figure: 'counties.rank', before: '1', after: '2' },
      { unit: 'jia', figure: 'counties.total', before: '90', after: '91' },
      { unit: 'yi', figure: 'counties.rank', before: '1', after: '' },
      { unit: 'yi', figure: 'counties.total', before: '80', after: '' },
      { unit: 'yi', figure: 'counties.grade', before: '良好', after: '' },
      { unit: 'yi', figure: 'counties.change', before: 'same', after: '' },
      { unit: 'yi', figure: 'counties.plain', before: '1', after: '' },
      { unit: 'yi', figure: 'counties.unranked', before: '', after: 'pending' },
    ]);
  });
});

describe('a difference', () => {
  test('is told of a number as of a text', () => {
    const [jia] = MAY.units;
    const result = { ...jia?.result, parts: {}, bonus: '0', deduction: '0', workload: '4', falsified: 1 };
    expect(told({}, { result, order: 7 })).toEqual(['jia order: 1 → 7', 'jia result.falsified: 0 → 1']);
  });

  test('is none in the order of a list, nor in what is not there', () => {
    const bonus = [
      { kind: '市级', points: '2' },
      { kind: '省级', points: '3' },
    ];
    expect(told({ bonus }, { bonus: bonus.toReversed() })).toEqual([]);
    expect(told({ league: undefined }, {})).toEqual(['jia league:  → counties']);
    const red = { kind: 'red' as const, matter: 't1', points: '1' };
    expect(told({ deductions: [{ ...red, month: undefined }] }, { deductions: [red] })).toEqual([]);
  });

  test('is everything about a unit that is there in one state only', () => {
    const [jia] = MAY.units;
    const units = jia === undefined ? [] : [jia];
    const gone = differences({ units, leagues: [] }, NONE);
    expect(gone.map(({ figure, before }) => `${figure} ${before}`)).toEqual([
      'name jia',
      'league counties',
      'order 1',
      'result.bonus 0',
      'result.deduction 0',
      'result.total 90',
      'result.workload 4',
      'result.falsified 0',
    ]);
    expect(gone.every(({ unit, after }) => unit === 'jia' && after === '')).toBe(true);
    expect(differences(NONE, { units, leagues: [] })).toEqual(
      gone.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
    );
  });
});
