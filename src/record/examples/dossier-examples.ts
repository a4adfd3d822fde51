import { example, type ShortExample } from './example.ts';

const TASK = 't2026-001';
const FOLDER = `tasks/2026/${TASK}`;

/** One matter from its notice to a node reported done. */
export const DOSSIER_EXAMPLES: readonly ShortExample[] = [
  example('task', `${FOLDER}/task.yaml`, {
    id: TASK,
    title: '编制人防工程质量监督手册',
    requirement: '3月底前印发手册，在建项目全部按手册监督。',
    kind: '日常督办',
    source: { kind: '年度工作会议', meeting: '2026-01-15-annual', decision: 1 },
    class: '一般',
    item: 'quality',
    lead: 'gongcheng',
    leadOfficial: 'fuzhuren-1',
    notice: { no: '督办〔2026〕1号', printed: '2026-01-19' },
    due: '2026-03-31',
    steps: ['形成初稿', '征求意见', '印发'],
    submitted: '2026-01-19 10:50',
  }),
  example('ack', `${FOLDER}/ack.yaml`, {
    task: TASK,
    unit: 'gongcheng',
    submitted: '2026-01-20 09:15',
  }),
  example('plan', `${FOLDER}/plan-v1.yaml`, {
    task: TASK,
    version: 1,
    unit: 'gongcheng',
    responsible: '工程科科长',
    expectedResult: '监督有统一的标准、流程和文书。',
    nodes: [
      {
        id: 'n1',
        title: '形成手册初稿',
        due: '2026-01-30',
        measures: '收集规范，分章起草',
        deliverable: '手册初稿',
        target: 40,
      },
      {
        id: 'n2',
        title: '征求意见并修改',
        due: '2026-02-27',
        measures: '书面征求各县（市）区意见',
        deliverable: '意见采纳情况表',
        target: 80,
      },
      {
        id: 'end',
        title: '印发手册',
        due: '2026-03-31',
        measures: '报分管领导审定后印发',
        deliverable: '印发文件',
        target: 100,
      },
    ],
    submitted: '2026-01-21 10:30',
  }),
  example('filing', `${FOLDER}/filing-v1.yaml`, {
    task: TASK,
    version: 1,
    approval: { by: 'fuzhuren-1', on: '2026-01-22', mode: '签批' },
    filed: { on: '2026-01-22' },
    assessed: ['n1', 'n2'],
    submitted: '2026-01-22 16:45',
  }),
  example('claim', `${FOLDER}/claim-2026-02-26.yaml`, {
    task: TASK,
    unit: 'gongcheng',
    nodes: [{ node: 'n2', text: '共收到意见31条，采纳24条，已修改完毕。' }],
    submitted: '2026-02-26 16:40',
  }),
  example('event', `${FOLDER}/urge-2026-03-20.yaml`, {
    task: TASK,
    kind: '催办',
    on: '2026-03-20',
    text: '电话提醒工程科，3月31日到期。',
    submitted: '2026-03-20 15:10',
  }),
];
