import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { join, matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { drawing } from './testing/sparing.ts';
import { closing, unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('mishu', 'departments', 9)] };
const matter = (more: Partial<MatterSpec>): MatterSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-12-25',
  ...more,
});
const duties = (asOf: string, more: Partial<MatterSpec>, ...records: readonly Records[]) =>
  rowsOf(world(asOf, UNITS, join(matters([matter(more)]), ...records)), 'verification');
const ids = (more: Partial<MatterSpec>, ...records: readonly Records[]) =>
  duties('2026-07-31 10:00', more, ...records).map(({ id }) => id.replace('t1-verification-', ''));

describe('the 核验 of a claim', () => {
  // Claimed on Friday 29 May: five working days end on Friday 5 June.
  const row = (more: Partial<DutyRow>) => ({
    id: 't1-verification-end-202605291000',
    who: 'section mishu',
    kind: 'verification',
    task: 't1',
    subject: 'end',
    from: '2026-05-29',
    due: '2026-06-05 24:00',
    clock: '2026-05-29 +5',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['claim/0000.yaml#nodes.0'],
    ...more,
  });
  const at = (asOf: string, ...checks: string[]) =>
    duties(asOf, { end: { claims: ['2026-05-29 10:00'], checks } });

  test('is owed by the section from its receipt on', () => {
    expect(at('2026-05-29 09:59')).toEqual([]);
    expect(at('2026-05-29 10:00')).toEqual([row({ left: 5 })]);
    expect(at('2026-06-03 10:00')).toEqual([row({ left: 2 })]);
    expect(at('2026-06-05 23:59')).toEqual([row({ standing: 'due-soon' })]);
    expect(at('2026-06-06 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
  });

  test('is met by the first check that may answer, and then points to it', () => {
    const sources = ['verification/0000.yaml#results.0'];
    expect(at('2026-07-31 10:00', '2026-06-05 通过', '2026-06-10 通过 回头看')).toEqual([
      row({ filed: '2026-06-05', standing: 'filed', sources }),
    ]);
    expect(at('2026-07-31 10:00', '2026-06-08 退回')).toEqual([
      row({ filed: '2026-06-08', standing: 'late', late: 1, sources }),
    ]);
  });

  test('is due on the day that its deadline explains, whatever is announced after it', () => {
    const closed = (known: string) =>
      duties(
        '2026-06-30 10:00',
        { end: { claims: ['2026-05-29 10:00'], checks: ['2026-06-08 通过'] } },
        { calendar: [closing('2026-06-05', known)] },
      )[0];
    const met = row({ filed: '2026-06-08', sources: ['verification/0000.yaml#results.0'] });
    expect(closed('2026-06-05')).toEqual({ ...met, due: '2026-06-08 24:00', standing: 'filed' });
    expect(closed('2026-06-06')).toEqual({ ...met, standing: 'late', late: 1 });
  });

  test('of the section’s own matter is owed by the post outside it', () => {
    const own = { lead: 'mishu', end: { claims: ['2026-05-29 10:00'] } };
    expect(duties('2026-05-29 12:00', own)).toEqual([row({ who: 'post jijian', left: 5 })]);
  });

  test('is owed of every node of a 重大 matter, of another’s only where it was drawn, from the draw', () => {
    const nodes = [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] }];
    expect(ids({ level: '重大', nodes })).toEqual(['n1-202605151000']);
    expect(ids({ nodes })).toEqual([]);
    const drawn = drawing('jia', '2026-05', UNITS, matters([matter({ nodes })]));
    expect(duties('2026-06-08 12:00', { nodes }, drawn)).toEqual([
      row({
        id: 't1-verification-n1-202605151000',
        subject: 'n1',
        from: '2026-06-01',
        due: '2026-06-08 24:00',
        clock: '2026-06-01 +5',
        standing: 'due-soon',
      }),
    ]);
  });
});

describe('a node claimed again', () => {
  const again = (node: Omit<NodeSpec, 'id' | 'due'>, ...others: readonly NodeSpec[]) =>
    ids({ level: '重大', nodes: [{ id: 'n1', due: '2026-05-15', ...node }, ...others] });

  test('while the first claim lies unanswered asks for no second 核验', () => {
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-13 10:00', '2026-05-14 10:00'] })).toEqual([
      'n1-202605111000',
    ]);
    // Answered only after it was claimed again.
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-13 10:00'], checks: ['2026-05-14 退回'] })).toEqual([
      'n1-202605111000',
    ]);
  });

  test('after the answer asks for another', () => {
    expect(
      again({
        claims: ['2026-05-11 10:00', '2026-05-14 10:00', '2026-05-20 10:00', '2026-05-21 10:00'],
        checks: ['2026-05-13 退回', '2026-05-19 退回'],
      }),
    ).toEqual(['n1-202605111000', 'n1-202605141000', 'n1-202605201000']);
  });

  test('is another thing than its progress, and than another node', () => {
    expect(again({ claims: ['2026-05-11 10:00/2', '2026-05-13 10:00'] })).toEqual([
      'n1-202605111000',
      'n1-202605131000',
    ]);
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-13 10:00/3'] })).toEqual([
      'n1-202605111000',
      'n1-202605131000',
    ]);
    expect(again({ claims: ['2026-05-11 10:00/1', '2026-05-13 10:00/2'] })).toEqual(['n1-202605111000']);
    expect(
      again({ claims: ['2026-05-11 10:00'] }, { id: 'n2', due: '2026-05-22', claims: ['2026-05-13 10:00'] }),
    ).toEqual(['n1-202605111000', 'n2-202605131000']);
  });

  test('and said to be under way in the same minute asks for two, told apart', () => {
    const both = ['n1-202605111000', 'n1-202605111000-progress'];
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-11 10:00/2'] })).toEqual(both);
    expect(again({ claims: ['2026-05-11 10:00/2', '2026-05-11 10:00'] })).toEqual(both);
    // Nothing else is called so: not the same progress a minute apart, nor that of another node.
    expect(again({ claims: ['2026-05-11 10:00/2', '2026-05-11 10:01'] })).toEqual([
      'n1-202605111000',
      'n1-202605111001',
    ]);
    expect(
      again(
        { claims: ['2026-05-11 10:00'] },
        { id: 'n2', due: '2026-05-22', claims: ['2026-05-11 10:00/2'] },
      ),
    ).toEqual(['n1-202605111000', 'n2-202605111000']);
  });

  test('in two records of the same minute asks once', () => {
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-11 10:00'] })).toEqual(['n1-202605111000']);
  });
});
