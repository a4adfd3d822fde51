import { describe, expect, test } from 'vitest';
import type { Edition } from '#record/freeze/edition.ts';
import type { VerificationResult } from '#record/finding/verification.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { differences } from './figures.ts';

const row = (unit: string, order: number): EditionUnit => ({
  unit,
  name: unit,
  league: 'counties',
  order,
  result: { parts: {}, total: order === 1 ? '90' : '80', matters: 4, falsified: 0 },
});
const JIA = row('jia', 1);
const MAY: Pick<Edition, 'units' | 'leagues'> = {
  units: [JIA, row('yi', 2)],
  leagues: [
    {
      id: 'counties',
      ranked: [
        { unit: 'jia', rank: 1, total: '90', grade: '优秀', change: 'new', lists: ['honour'] },
        { unit: 'yi', rank: 2, total: '80', grade: '良好', change: 'same' },
      ],
      unranked: [],
    },
  ],
};
const NONE = { units: [], leagues: [] };

/** May with something else about 甲. */
const withUnit = (change: Partial<EditionUnit>) => ({
  ...MAY,
  units: MAY.units.map((unit) => (unit === JIA ? { ...unit, ...change } : unit)),
});
const WEEK = { week: '2026-W19', day: '2026-05-08', state: 'on-time' as const };
const reported = (before: Partial<EditionUnit>, after: Partial<EditionUnit>) =>
  differences(withUnit(before), withUnit(after)).map(
    ({ unit, figure, before: old, after: now }) => `${unit} ${figure}: ${old} → ${now}`,
  );

describe('the name of a figure', () => {
  test('is its path, an entry of a list going by what it is of', () => {
    const node = (id: string, c: string, late = 0) => ({ id, state: 'finished' as const, c, late });
    const line = { task: 't1', class: '一般', role: 'lead' as const };
    const before: Partial<EditionUnit> = {
      completion: [{ ...line, nodes: [node('n1', '1'), node('end', '0.85', 3)] }],
      plans: [{ task: 't1', p: '1' }],
      weeks: [{ ...WEEK, z: '1' }],
      bonus: [{ kind: '市级', points: '2' }],
      deductions: [{ kind: 'criticism', matter: 't1', points: '1' }],
      marks: [{ component: 'd', mark: '9' }],
    };
    const after: Partial<EditionUnit> = {
      completion: [{ ...line, role: 'assist', nodes: [node('n1', '1'), node('end', '0.9', 2)] }],
      plans: [{ task: 't1', p: '0.75' }],
      weeks: [{ ...WEEK, z: '0' }],
      bonus: [{ kind: '市级', points: '3' }],
      deductions: [{ kind: 'measure', matter: 't1', points: '2' }],
      marks: [{ component: 'd', why: '无回访' }],
    };
    expect(reported(before, after)).toEqual([
      'jia completion.t1.role: lead → assist',
      'jia completion.t1.nodes.end.late: 3 → 2',
      'jia completion.t1.nodes.end.c: 0.85 → 0.9',
      'jia plans.t1.p: 1 → 0.75',
      'jia weeks.2026-W19.z: 1 → 0',
      'jia bonus.市级.points: 2 → 3',
      'jia deductions.t1.kind: criticism → measure',
      'jia deductions.t1.points: 1 → 2',
      'jia marks.d.mark: 9 → ',
      'jia marks.d.why:  → 无回访',
    ]);
  });

  test('carries a number from the second entry of the same name', () => {
    const bonus = (...points: string[]) => ({ bonus: points.map((n) => ({ kind: '市级', points: n })) });
    expect(reported(bonus('2', '2', '2'), bonus('2', '3', '4'))).toEqual([
      'jia bonus.市级(2).points: 2 → 3',
      'jia bonus.市级(3).points: 2 → 4',
    ]);
  });

  test('is the result itself where a list holds results', () => {
    const quality = (...results: readonly VerificationResult['result'][]) => ({
      quality: [{ task: 't1', results: results.map((result) => ({ result })) }],
    });
    expect(reported(quality('通过', '限期完善'), quality('通过', '通过'))).toEqual([
      'jia quality.t1.results.限期完善: 限期完善 → ',
      'jia quality.t1.results.通过(2):  → 通过',
    ]);
  });

  test('in a table begins with the league', () => {
    const leagues: Edition['leagues'] = [
      {
        id: 'counties',
        ranked: [{ unit: 'jia', rank: 2, total: '91', grade: '优秀', change: 'new' }],
        unranked: [{ unit: 'yi', reason: 'no-matters' }],
      },
    ];
    expect(differences({ ...MAY, units: [] }, { units: [], leagues })).toEqual([
      { unit: 'jia', figure: 'counties.rank', before: '1', after: '2' },
      { unit: 'jia', figure: 'counties.total', before: '90', after: '91' },
      { unit: 'jia', figure: 'counties.lists.honour', before: 'honour', after: '' },
      { unit: 'yi', figure: 'counties.rank', before: '2', after: '' },
      { unit: 'yi', figure: 'counties.total', before: '80', after: '' },
      { unit: 'yi', figure: 'counties.grade', before: '良好', after: '' },
      { unit: 'yi', figure: 'counties.change', before: 'same', after: '' },
      { unit: 'yi', figure: 'counties.unranked', before: '', after: 'no-matters' },
    ]);
  });
});

describe('a difference', () => {
  test('is told of a number as of a text', () => {
    const result = { ...JIA.result, falsified: 1 };
    expect(reported({}, { result, order: 7 })).toEqual(['jia order: 1 → 7', 'jia result.falsified: 0 → 1']);
  });

  test('is none in the order of a list, nor between an empty list and none', () => {
    const bonus = [
      { kind: '市级', points: '2' },
      { kind: '省级', points: '3' },
    ];
    expect(reported({ bonus }, { bonus: bonus.toReversed() })).toEqual([]);
    expect(reported({ bonus: [] }, {})).toEqual([]);
  });

  test('is everything about a unit that is there in one state only', () => {
    const gone = differences({ units: [JIA], leagues: [] }, NONE);
    expect(gone.map(({ figure, before }) => `${figure} ${before}`)).toEqual([
      'name jia',
      'league counties',
      'order 1',
      'result.total 90',
      'result.matters 4',
      'result.falsified 0',
    ]);
    expect(gone.every(({ unit, after }) => unit === 'jia' && after === '')).toBe(true);
    expect(differences(NONE, { units: [JIA], leagues: [] })).toEqual(
      gone.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
    );
  });
});
