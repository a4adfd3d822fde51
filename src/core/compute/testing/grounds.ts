import type { Records } from './ledger-of.ts';

/** A 通报批评 of jia, entered at a moment, of a task or of none. */
export const criticism = (
  id: string,
  submitted: string,
  task?: string,
): NonNullable<Records['measure']>[number] => ({
  id,
  kind: '通报批评',
  unit: 'jia',
  on: submitted.slice(0, 10),
  basis: '第六条',
  text: '通报批评',
  approval: { by: 'zhuren', on: submitted.slice(0, 10), mode: '会议' },
  submitted,
  ...(task === undefined ? {} : { task }),
});
/** An exposure of jia with its verdict, if there is one. */
export const exposure = (
  submitted: string,
  verdict: { on: string; result: '属实' | '部分属实' | '不属实' } | undefined,
  task?: string,
): Records => ({
  incoming: [
    {
      id: 'in1',
      kind: '媒体曝光',
      title: '曝光',
      from: '电视台',
      date: submitted.slice(0, 10),
      units: ['jia'],
      text: '曝光',
      submitted,
      ...(verdict === undefined ? {} : { verdict: { ...verdict, by: 'mishu' } }),
      ...(task === undefined ? {} : { task }),
    },
  ],
});
/** A clue handed to jia on 8 May 2026. */
export const clue = (due: string, closed?: string): NonNullable<Records['clue']>[number] => ({
  id: 'c1',
  channel: '来电',
  category: '警报设施',
  summary: '反映',
  decision: { on: '2026-05-08', result: '转办', reason: '具体', unit: 'jia', due },
  submitted: '2026-05-07 10:00',
  ...(closed === undefined ? {} : { closed: { on: closed, result: '已办' } }),
});
