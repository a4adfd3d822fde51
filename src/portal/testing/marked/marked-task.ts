import type { Tier } from '#record/schema/field.ts';
import type { KindName } from '#record/ledger.ts';
import { receiptAt, type Draft } from './marked-draft.ts';

const approval = (on: string) => ({ by: 'fuzhuren-1', on, mode: '签批', paper: '签批单' });

/**
 * One matter with its whole dossier: returned, filed, changed, claimed, urged, and at the end of March overdue.
 * The task says who may read it; its papers say it only where they are narrower (`papers`).
 */
export function taskDrafts(
  id: string,
  tier: Tier,
  task: Readonly<Record<string, unknown>>,
  papers: Tier = tier,
): readonly Draft[] {
  const at = (kind: KindName, name: string, submitted: string, value: Draft['value']): Draft => ({
    kind,
    path: `tasks/2026/${id}/${name}.yaml`,
    tier: papers,
    value: { task: id, ...value, ...receiptAt(submitted, papers === tier ? 'public' : papers) },
  });
  const plan = (version: number, submitted: string, more: Readonly<Record<string, unknown>> = {}) =>
    at('plan', `plan-v${String(version)}`, submitted, {
      version,
      unit: 'gongcheng',
      responsible: '工程科科长',
      measures: '委托代理',
      expectedResult: '具备开放条件',
      nodes: [
        {
          id: 'n1',
          title: '完成招标',
          kind: '设计招标',
          approvedBy: '发展改革部门',
          due: '2026-02-11',
          deliverable: '中标通知书',
          target: 40,
        },
        {
          id: 'n2',
          unit: 'caiwu',
          title: '完成结算',
          due: '2026-03-06',
          deliverable: '结算单',
        },
        { id: 'end', title: '竣工验收', due: '2026-03-20', deliverable: '验收意见书' },
      ],
      ...more,
    });
  const filing = (version: number, submitted: string, value: Readonly<Record<string, unknown>>) =>
    at('filing', `filing-v${String(version)}`, submitted, { version, ...value });
  const notice = {
    no: `督办〔2026〕${id}号`,
    printed: '2026-01-20',
    handedOver: { on: '2026-01-20', paper: '送达回证' },
  };
  return [
    {
      kind: 'task',
      path: `tasks/2026/${id}/task.yaml`,
      tier,
      value: {
        id,
        title: '文化馆二期建设',
        requirement: '一季度完成',
        kind: '日常督办',
        source: { kind: '办公会' },
        class: '重点',
        campaign: '清欠专班',
        lead: 'gongcheng',
        assists: ['caiwu'],
        leadOfficial: 'fuzhuren-1',
        notice,
        due: '2026-03-20',
        goal: { measure: '万元', amount: '320' },
        steps: ['立项批复'],
        category: '重点项目',
        tags: ['难点'],
        ...task,
        ...receiptAt('2026-01-20 09:00', tier),
      },
    },
    at('classing', 'class', '2026-01-20 09:00', {
      class: '重点',
      result: '同意',
      opinion: '抓紧办',
      decision: { ...approval('2026-01-19'), by: 'zhuren' },
    }),
    at('ack', 'ack', '2026-01-20 15:00', { unit: 'gongcheng' }),
    at('ack', 'ack-caiwu', '2026-01-20 16:00', { unit: 'caiwu' }),
    plan(1, '2026-01-21 10:00'),
    filing(1, '2026-01-22 16:00', {
      returned: { by: 'fuzhuren-1', on: '2026-01-22', reason: '未细化到周' },
    }),
    plan(2, '2026-01-23 10:00'),
    filing(2, '2026-01-26 16:00', {
      approval: approval('2026-01-26'),
      chiefConsent: { ...approval('2026-01-26'), by: 'zhuren' },
      filed: { on: '2026-01-26', no: '备案' },
      assessed: ['n1', 'n2'],
    }),
    plan(3, '2026-02-03 10:00', { changeReason: '雨季顺延' }),
    filing(3, '2026-02-04 16:00', {
      refused: { by: 'fuzhuren-1', on: '2026-02-04', reason: '不属不可抗力' },
    }),
    at('claim', 'claim-2026-02-10', '2026-02-10 10:00', {
      unit: 'gongcheng',
      nodes: [{ node: 'n1', text: '已开标' }],
    }),
    at('event', 'urge-2026-03-23', '2026-03-23 10:00', {
      kind: '催办',
      on: '2026-03-23',
      approval: approval('2026-03-23'),
      text: '请抓紧',
      no: '催办1号',
    }),
  ];
}
