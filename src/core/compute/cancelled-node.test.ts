import { expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { taskNodes } from './task-nodes.ts';
import type { Records } from './testing/ledger-of.ts';
import { solo } from './testing/solo.ts';

type Event = NonNullable<Records['event']>[number];

/** The nodes of a matter that an event of 20 May 2026, 08:00, cancels, as seen at a moment. */
function cancelled(event: Pick<Event, 'kind' | 'nodes' | 'approval'>, moment = '2026-05-20 08:00'): string[] {
  const given = { ...event, task: 't1', on: '2026-05-20', text: '决定', submitted: '2026-05-20 08:00' };
  const nodes = [
    { id: 'n1', due: '2026-05-25' },
    { id: 'n2', due: '2026-05-26' },
  ];
  const { context, dossier } = solo({ nodes }, { event: [given] });
  return taskNodes(context, dossier, liveHorizon(moment))
    .filter((node) => node.cancelled)
    .map(({ id }) => id);
}

const approval = { by: 'zhuren', on: '2026-05-20', mode: '签批' as const };

test('主要领导 cancels the nodes named, and all by ending the matter', () => {
  expect(cancelled({ kind: '取消节点', nodes: ['n1'], approval })).toEqual(['n1']);
  expect(cancelled({ kind: '取消节点', nodes: ['n2', 'n1'], approval })).toEqual(['n1', 'n2']);
  expect(cancelled({ kind: '终止', approval })).toEqual(['n1', 'n2', 'end']);
});

test('a cancellation counts from its entry', () => {
  const event = { kind: '取消节点' as const, nodes: ['n1'], approval };
  expect([cancelled(event, '2026-05-20 07:59'), cancelled(event, '2026-05-20 08:00')]).toEqual([[], ['n1']]);
});

test('nothing is cancelled without the written decision', () => {
  expect(cancelled({ kind: '取消节点', nodes: ['n1'] })).toEqual([]);
  expect(cancelled({ kind: '终止' })).toEqual([]);
});

test('nothing is cancelled by a cancellation that names no node, or by another event that names one', () => {
  expect(cancelled({ kind: '取消节点', approval })).toEqual([]);
  for (const kind of ['暂停', '恢复', '催办', '反馈', '约谈推进'] as const)
    expect([kind, cancelled({ kind, nodes: ['n1'], approval })]).toEqual([kind, []]);
});
