import { expect, test } from 'vitest';
import { monthHorizon } from './months.ts';
import { taskNodes } from './task-nodes.ts';
import type { NodeSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

type Acts = Pick<NodeSpec, 'claims' | 'checks'>;

/** The dates of n1, n2, the deadline and the demand r1 after five working days of rest from Monday 11 May 2026. */
function dates(acts: Readonly<Record<string, Acts>>): string {
  const of = (id: string) => acts[id] ?? {};
  const demanded = ['2026-05-07 基本通过 再督查 r1:2026-05-22'];
  const { context, dossier } = solo({
    due: '2026-06-01',
    nodes: [
      { id: 'n1', due: '2026-05-20', ...of('n1') },
      { id: 'n2', due: '2026-05-21', ...of('n2') },
    ],
    end: { ...of('end'), checks: [...demanded, ...(of('end').checks ?? [])] },
    demands: [{ id: 'r1', ...of('r1') }],
    events: ['2026-05-11 暂停', '2026-05-18 恢复'],
  });
  return taskNodes(context, dossier, monthHorizon(context, '2026-06'))
    .map(({ id, due }) => `${id} ${due.slice(5)}`)
    .join(', ');
}

const CLAIMED = { claims: ['2026-05-08 10:00'] };
const PART = { claims: ['2026-05-08 10:00/2'] };
const REFUSED = { ...CLAIMED, checks: ['2026-05-09 退回'] };
const MOVED = 'n1 05-27, n2 05-28, end 06-08, r1 05-29';

test('a rest moves every date that is open', () => {
  expect(dates({})).toBe(MOVED);
});

test('a node claimed before it keeps its date, and holds no other', () => {
  expect(dates({ n1: CLAIMED })).toBe('n1 05-20, n2 05-28, end 06-08, r1 05-29');
  expect(dates({ r1: CLAIMED })).toBe('n1 05-27, n2 05-28, end 06-08, r1 05-22');
});

test('办结 claimed before it holds the dates of the plan, and no demand', () => {
  expect(dates({ end: CLAIMED })).toBe('n1 05-20, n2 05-21, end 06-01, r1 05-29');
});

test('progress claimed before it holds no date', () => {
  expect(dates({ n1: PART })).toBe(MOVED);
  expect(dates({ end: PART })).toBe(MOVED);
});

test('a claim refused holds no date', () => {
  expect(dates({ n1: REFUSED })).toBe(MOVED);
  expect(dates({ end: REFUSED })).toBe(MOVED);
});

test('a claim made before there was a plan holds no date: it counts for nothing', () => {
  const { context, dossier } = solo({
    due: '2026-05-20',
    plan: '2026-05-19 10:00',
    end: { claims: ['2026-05-08 10:00', '2026-05-27 10:00'], checks: ['2026-05-28 通过'] },
    events: ['2026-05-11 暂停', '2026-05-18 恢复'],
  });
  const due = taskNodes(context, dossier, monthHorizon(context, '2026-06')).map((node) => node.due);
  expect(due).toEqual(['2026-05-27']);
});
