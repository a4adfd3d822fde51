import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { contextOf, unit, world, worldLedger, type Records } from '../testing/office.ts';
import { partsIn, resultIn } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';

type Assessment = NonNullable<Records['assessment']>[number];

/** Two assessed components, a column beside them, and nothing else. */
const MARKED: Records = {
  unit: [unit('jia'), unit('yi', 'counties', 2)],
  rules: [
    {
      ...RULES,
      tasks: undefined,
      plans: undefined,
      weekly: undefined,
      components: [
        { id: 'd', name: '现场', source: 'assessed', full: '60' },
        { id: 'm', name: '满意', source: 'assessed', full: '40' },
      ],
      columns: [{ id: 'banjian', name: '办件数' }],
    },
  ],
};
const marks = (
  component: string,
  submitted: string,
  given: readonly (readonly [string, string?])[],
  more: Partial<Assessment> = {},
): Assessment => ({
  period: '2026-05',
  component,
  by: 'mishu',
  on: submitted.slice(0, 10),
  marks: given.map(([id, mark]) => (mark === undefined ? { unit: id, why: '无回访' } : { unit: id, mark })),
  submitted,
  ...more,
});
const of = (...assessment: Assessment[]) => world('2026-12-20 18:00', MARKED, { assessment });
const lines = (context: ReturnType<typeof of>, id = 'jia', month = '2026-05') =>
  resultIn(context, id, month).lines.marks.map(
    ({ component, mark, why }) => `${component} ${mark === undefined ? `— ${why ?? ''}` : exactText(mark)}`,
  );

describe('the marks of a unit', () => {
  test('stand in the order of the rules: components, then columns', () => {
    const context = of(
      marks('banjian', '2026-06-02 10:00', [['jia', '120']]),
      marks('m', '2026-06-02 10:00', [['jia', '38.25']]),
      marks('d', '2026-06-03 10:00', [
        ['jia', '55'],
        ['yi', '50'],
      ]),
    );
    expect(lines(context)).toEqual(['d 55', 'm 38.25', 'banjian 120']);
    expect(lines(context, 'yi')).toEqual(['d 50']);
    expect(lines(context, 'jia', '2026-06')).toEqual([]);
    expect(partsIn(context, 'jia', '2026-05')).toEqual({ d: '55.00', m: '38.25' });
  });

  test('are corrected by a later file, for the units that it names', () => {
    const context = of(
      marks('d', '2026-06-04 10:00', [['jia', '58']]),
      marks('d', '2026-06-02 10:00', [
        ['jia', '55'],
        ['yi', '50'],
      ]),
    );
    expect([lines(context), lines(context, 'yi')]).toEqual([['d 58'], ['d 50']]);
  });

  test('may be said not to apply, with the reason', () => {
    const context = of(
      marks('d', '2026-06-02 10:00', [['jia', '54']]),
      marks('m', '2026-06-02 10:00', [['jia']]),
    );
    expect(lines(context)).toEqual(['d 54', 'm — 无回访']);
    const { score } = resultIn(context, 'jia', '2026-05');
    expect(score.parts.map(({ state }) => state)).toEqual(['scored', 'none']);
    expect(score.base && exactText(score.base)).toBe('90');
  });

  test('are corrected until the close, and not after it', () => {
    const corrected = (submitted: string) =>
      lines(of(marks('d', '2026-06-08 10:00', [['jia', '55']]), marks('d', submitted, [['jia', '58']])));
    expect([corrected('2026-06-08 23:59'), corrected('2026-06-09 00:00')]).toEqual([['d 58'], ['d 55']]);
  });

  test('entered in one minute follow each other by the numbers of their files; the first has none', () => {
    const context = (...numbers: readonly (string | undefined)[]) => {
      const assessment = numbers.map((n) => marks('d', '2026-06-02 10:00', [['jia', n ?? '1']]));
      const ledger = worldLedger(MARKED, { assessment });
      const named = ledger.assessment.map((entry, index) => {
        const n = numbers[index];
        return { ...entry, names: n === undefined ? {} : { n } };
      });
      return contextOf({ ...ledger, assessment: named }, '2026-12-20 18:00');
    };
    expect(lines(context('10', '2', undefined))).toEqual(['d 10']);
    expect(lines(context('2', undefined))).toEqual(['d 2']);
  });

  test('missing at the close may still be entered, once', () => {
    const late = [
      marks('d', '2026-06-09 00:00', [['jia', '55']]),
      marks('d', '2026-06-10 10:00', [['jia', '58']]),
    ];
    expect(lines(of(...late))).toEqual(['d 55']);
  });

  test('that nobody entered are missing, and the unit is scaled over the rest', () => {
    const { score } = resultIn(of(marks('d', '2026-06-02 10:00', [['jia', '54']])), 'jia', '2026-05');
    expect(score.parts.map(({ state }) => state)).toEqual(['scored', 'missing']);
    expect(resultIn(of(), 'jia', '2026-05').score.unranked).toBe('nothing-assessed');
  });

  test('of a component that the rules do not have, or that is computed, are none', () => {
    expect(lines(of(marks('z', '2026-06-02 10:00', [['jia', '1']])))).toEqual([]);
    const computed = { assessment: [marks('a', '2026-06-02 10:00', [['jia', '1']])] };
    expect(lines(world('2026-12-20 18:00', MARKED, { rules: [RULES] }, computed))).toEqual([]);
  });

  test('entered in the very minute of the page count', () => {
    const assessment = [
      marks('d', '2026-06-02 10:00', [['jia', '55']]),
      marks('d', '2026-06-03 10:00', [['jia', '58']]),
    ];
    const live = (asOf: string) => lines(world(asOf, MARKED, { assessment }));
    expect([live('2026-06-03 09:59'), live('2026-06-03 10:00')]).toEqual([['d 55'], ['d 58']]);
  });

  test('each stand where they were written', () => {
    const given = marks('d', '2026-06-02 10:00', [
      ['yi', '50'],
      ['jia', '55'],
    ]);
    const [line] = resultIn(of(given), 'jia', '2026-05').lines.marks;
    expect([line?.source.entry.path, line?.source.field]).toEqual([
      'assessment/0000.yaml',
      ['marks', 1, 'mark'],
    ]);
  });
});
