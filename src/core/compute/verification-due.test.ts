import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { drawing, sparing } from './testing/sparing.ts';
import { CALENDAR_2026, closing, unit, world } from './testing/world.ts';
import { verificationDue, verificationOverdue, verificationTerm } from './verification-due.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };
const NODE = { id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] };
const matter = (more: Partial<MatterSpec> = {}): Records =>
  matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-12-25', nodes: [NODE], ...more }]);
/** The only claim of the matter, as of the end of June. */
const claimed = (more: Partial<MatterSpec>, ...records: readonly Records[]) => {
  const context = world('2026-06-30 24:00', UNITS, matter(more), ...records);
  const dossier = context.dossiers.get('t1');
  const [claim] = dossier?.claims ?? [];
  if (dossier === undefined || claim === undefined) throw new Error('the claim is there');
  return { context, dossier, claim, horizon: liveHorizon(context.asOf) };
};
const term = (...given: Parameters<typeof claimed>) => {
  const { context, dossier, claim, horizon } = claimed(...given);
  const made = verificationTerm(context, dossier, claim, horizon);
  expect(verificationDue(context, dossier, claim, horizon)).toBe(made?.due);
  return made && { start: made.start, n: made.n, due: made.due };
};

describe('the term of a 核验', () => {
  test('starts with the claim where it must be checked: 办结, and every node of a 重大 matter', () => {
    const fromClaim = { start: '2026-05-15', n: 5, due: '2026-05-22' };
    expect(term({ level: '重大' })).toEqual(fromClaim);
    expect(term({ nodes: [], end: { claims: ['2026-05-15 10:00'] } })).toEqual(fromClaim);
  });

  test('starts with the claim where a draw of the month before failed', () => {
    const nodes = [
      { ...NODE, checks: ['2026-06-03 退回'] },
      { id: 'n2', due: '2026-06-12', claims: ['2026-06-12 10:00'] },
    ];
    const { context, dossier, horizon } = claimed(
      { nodes },
      drawing('jia', '2026-05', UNITS, matter({ nodes })),
    );
    const terms = dossier.claims.map((claim) => verificationTerm(context, dossier, claim, horizon)?.start);
    expect(terms).toEqual(['2026-06-01', '2026-06-12']);
  });

  test('starts with the draw where it was drawn, and there is none before, or where it was spared', () => {
    expect(term({})).toBeUndefined();
    expect(term({}, drawing('jia', '2026-05', UNITS, matter()))).toEqual({
      start: '2026-06-01',
      n: 5,
      due: '2026-06-08',
    });
    const other = matters([
      { id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-12-25', nodes: [NODE] },
    ]);
    expect(term({}, other, sparing('jia', '2026-05', UNITS, matter(), other))).toBeUndefined();
  });
});

describe('the last day of a 核验, as that of any deadline,', () => {
  // Claimed on Friday 15 May, owed by Friday 22 May.
  const due = (...calendar: NonNullable<Records['calendar']>) => term({ level: '重大' }, { calendar })?.due;

  test('moves on with a closure announced by that day, not with one announced after it', () => {
    expect(due(closing('2026-05-21', '2026-05-20'))).toBe('2026-05-25');
    expect(due(closing('2026-05-22', '2026-05-22'))).toBe('2026-05-25');
    expect(due(closing('2026-05-21', '2026-05-23'))).toBe('2026-05-22');
    expect(due(closing('2026-05-22', '2026-05-25'))).toBe('2026-05-22');
  });

  test('is brought forward by no make-up Saturday announced after the claim', () => {
    const makeup = (known: string) => {
      const days = [{ name: '调休', off: [], work: ['2026-05-16'] }];
      const notice = { id: 'later', title: '关于调休的通知', known, source: 'https://example.org/', days };
      return due({ ...CALENDAR_2026, notices: [...CALENDAR_2026.notices, notice] });
    };
    expect(makeup('2026-05-15')).toBe('2026-05-21');
    expect(makeup('2026-05-16')).toBe('2026-05-22');
  });
});

describe('what a 核验 is overdue', () => {
  const overdue = (
    check: string,
    more: Partial<MatterSpec> = { level: '重大' },
    entered: { readonly submitted?: string; readonly paper?: string } = {},
  ) => {
    const { context, dossier, claim, horizon } = claimed({ nodes: [{ ...NODE, checks: [check] }], ...more });
    const [fact] = dossier.checks;
    if (fact === undefined) throw new Error('the check is there');
    const sitting = { ...fact.sitting, ...entered };
    return verificationOverdue(context, dossier, claim, { ...fact, sitting }, horizon);
  };

  test('is counted in working days after its last', () => {
    expect(overdue('2026-05-22 退回')).toBe(0);
    expect(overdue('2026-05-23 退回')).toBe(0);
    expect(overdue('2026-05-25 退回')).toBe(1);
    expect(overdue('2026-05-29 退回')).toBe(5);
  });

  test('is counted from that last day, whatever was announced after it', () => {
    const after = (known: string) => {
      const { context, dossier, claim, horizon } = claimed(
        { level: '重大', nodes: [{ ...NODE, checks: ['2026-05-26 退回'] }] },
        { calendar: [closing('2026-05-22', known)] },
      );
      const [check] = dossier.checks;
      return check && verificationOverdue(context, dossier, claim, check, horizon);
    };
    expect([after('2026-05-22'), after('2026-05-23')]).toEqual([1, 2]);
  });

  test('is nothing where none was owed', () => {
    expect(overdue('2026-05-29 退回', {})).toBe(0);
  });

  test('runs to the day an antedated sitting was entered, unless there is paper', () => {
    const entered = (submitted: string, paper?: string) =>
      overdue('2026-05-22 退回', { level: '重大' }, { submitted, ...(paper === undefined ? {} : { paper }) });
    expect(entered('2026-05-26 16:00')).toBe(0);
    expect(entered('2026-05-27 16:00')).toBe(3);
    expect(entered('2026-05-27 16:00', '核查笔录1')).toBe(0);
  });
});
