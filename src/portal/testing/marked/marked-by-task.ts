import type { Tier } from '#record/schema/field.ts';
import type { KindName } from '#record/ledger.ts';
import { MARK } from './mark-record.ts';
import { receiptAt, type Draft } from './marked-draft.ts';

/** The matters' ids: the first open, the other withheld. */
export const OPEN = 't2026-001';
export const HIDDEN = `${MARK}-task`;

/** The matters, with who may read each. */
export const MATTERS = new Map<string, Tier>([
  [OPEN, 'public'],
  [HIDDEN, 'system'],
]);

/** What a sitting finds about a matter. */
export function resultOf(task: string, demand: string): Readonly<Record<string, unknown>> {
  const rectification = { id: demand, title: '补齐资料', due: '2026-03-13', deliverable: '凭证' };
  return { task, node: 'n1', kind: '核验', result: '限期完善', percent: 40, finding: '属实', rectification };
}

/** Records that do not say it themselves and are withheld all the same: by their kind, or because a matter they speak of is. */
export function withheldByTask(): readonly Draft[] {
  const receipt = receiptAt('2026-02-13 11:00');
  const on = '2026-02-13';
  const id = `${on}-${MARK}`;
  const review = {
    kind: '现场点评',
    on,
    leader: 'fuzhuren-1',
    method: '明查',
    units: ['gongcheng'],
    tasks: [OPEN, HIDDEN],
    comment: '两件一并点评',
  };
  const contest = { unit: 'dongping', task: HIDDEN, reviewer: 'jijian-zuzhang' };
  const kept = (kind: KindName, path: string, value: Draft['value']): Draft => ({
    kind,
    path,
    tier: 'system',
    value: { ...value, ...receipt },
  });
  return [
    kept('inspection', `inspections/2026/${MARK}-2.yaml`, {
      id: `${MARK}-2`,
      ...review,
    }),
    kept('objection', `objections/2026/${MARK}-2.yaml`, {
      id: `${MARK}-2`,
      ...contest,
    }),
    kept('verification', `verifications/2026/${id}.yaml`, {
      id,
      on,
      by: 'mishu',
      method: '暗访',
      paper: '笔录',
      results: [resultOf(HIDDEN, 'r-4')],
    }),
  ];
}
