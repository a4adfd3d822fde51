import { describe, expect, it } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { countdowns, countdownView } from './countdown-view.ts';

const SPEC: TaskSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-11-27',
  nodes: [
    { id: 'n1', due: '2026-06-30' },
    { id: 'n2', due: '2026-09-25' },
  ],
};
const envOf = (...specs: readonly TaskSpec[]) =>
  viewWorld('2026-06-12 15:00', join({ unit: [unit('jia')] }, taskRecords(...specs)), 'internal');

/** The rows of the sheet of the first matter that has one: which from the end, by when, what. */
function rowsOf(env: ReturnType<typeof envOf>): readonly (readonly string[])[] {
  const [dossier] = countdowns(env);
  const blocks = dossier === undefined ? [] : (countdownView(env, dossier).sheets[0]?.blocks ?? []);
  return blocks.flatMap((block) =>
    block.as === 'table' ? block.rows.map(({ cells }) => cells.slice(0, 3)) : [],
  );
}

describe('a plan counted backwards', () => {
  it('begins with the deadline and ends with what comes first', () => {
    expect(rowsOf(envOf(SPEC))).toEqual([
      ['1', '2026年11月27日', 'end'],
      // The 25th is a holiday: the day in force is the next on which anybody works.
      ['2', '2026年9月28日', 'n2'],
      ['3', '2026年6月30日', 'n1'],
    ]);
  });

  it('goes by the dates that were consented to, not by those that are only asked for', () => {
    const change = { asked: '2026-06-08 09:00', dates: { n1: '2026-07-31' } };
    expect(rowsOf(envOf({ ...SPEC, changes: [change] })).at(-1)?.[1]).toBe('2026年6月30日');
    const consented = { ...change, consent: '2026-06-09' };
    expect(rowsOf(envOf({ ...SPEC, changes: [consented] })).at(-1)?.[1]).toBe('2026年7月31日');
  });

  it('is printed of what is in hand: not without a plan, nor once all is done', () => {
    const over = { ...SPEC, id: 't2', due: '2026-05-29', nodes: [] };
    const done = { ...over, end: { claims: ['2026-05-28 10:00'], checks: ['2026-05-29 通过'] } };
    expect(countdowns(envOf(SPEC, { ...SPEC, id: 't3', plan: null }, done)).map(({ id }) => id)).toEqual([
      't1',
    ]);
  });
});
