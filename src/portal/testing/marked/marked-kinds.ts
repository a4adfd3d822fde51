import type { Tier } from '#record/schema/field.ts';
import type { KindName } from '#record/ledger.ts';
import { MARK } from './mark-record.ts';
import { HIDDEN, MATTERS, OPEN, resultOf } from './marked-by-task.ts';
import { receiptAt, type Draft } from './marked-draft.ts';

const WORD = { public: 'open', system: MARK } as const;
const UNIT = { public: 'gongcheng', system: 'caiwu' } as const;
/** A node's id is an anchor on the page of its matter, whoever may read the words about it. */
const DEMAND = { public: 'r-1', system: 'r-2' } as const;
const VISITED = { public: 'r-5', system: 'r-6' } as const;
/** Every unit has a mark on one of the sheets. */
const MARKED = { public: ['gongcheng'], system: ['caiwu', 'dongping'] } as const;
/** One sheet of marks each: a later one of the same component takes the next number. */
const SHEET = { public: 'd', system: 'd-2' } as const;
const YEAR_SHEET = { public: 'year-end', system: 'year-end-2' } as const;
/** Who reports in which week on what: the lead its progress, the assisting unit its own node. */
const REPORT = {
  public: { unit: 'gongcheng', week: '2026-W07', claim: { node: 'end' } },
  system: { unit: 'caiwu', week: '2026-W07', claim: { node: 'n2' } },
} as const;

/** Weeks in which nobody of the tests reports. */
const PAUSED = { public: '2026-W12', system: '2026-W13' } as const;

/** Ids that other records name. */
export const idsOf = (tier: Tier) => ({ own: `${WORD[tier]}-1`, dated: `2026-02-12-${WORD[tier]}` });

/** Of each kind that says itself who may read it, one record of a tier. Ids and paths of withheld ones carry its mark. */
export function kindDrafts(tier: Tier): readonly Draft[] {
  const { own, dated } = idsOf(tier);
  const on = '2026-02-12';
  const unit = UNIT[tier];
  const draft = (kind: KindName, path: string, value: Draft['value'], of: Tier = tier): Draft => ({
    kind,
    path,
    tier: of,
    value: { ...value, ...receiptAt('2026-02-13 10:00', tier) },
  });
  const decision = { on, result: '转督办', reason: '具体' };
  const approval = { by: 'zhuren', on, mode: '会议', paper: '纪要' };
  const { claim, week, unit: reporter } = REPORT[tier];
  const claims = [{ ...claim, text: '已办' }];
  const matters = [...MATTERS.keys()].map((task) => ({ task, text: '本周进展', percent: 40, claims }));
  return [
    draft('meeting', `meetings/2026/${dated}.yaml`, {
      id: dated,
      kind: '办公会',
      title: '办公会',
      date: on,
      chair: 'zhuren',
      attendees: ['gongcheng'],
      tasks: [HIDDEN, OPEN],
      document: '纪要',
      decisions: [
        { no: 1, text: '启动' },
        { no: 2, text: '加强学习', notListed: '原则性要求' },
      ],
    }),
    draft('incoming', `incoming/2026/${own}.yaml`, {
      id: own,
      kind: '媒体曝光',
      title: '问政',
      from: '市电视台',
      date: on,
      document: '文号',
      units: ['dongping'],
      task: HIDDEN,
      text: '欠缴',
      verdict: { result: '属实', on, by: 'mishu' },
      reply: { to: '市政府督查室', due: on },
      replied: { on, document: '回告文号', text: '回告内容' },
    }),
    draft('report', `reports/${week}/${reporter}.yaml`, {
      unit: reporter,
      week,
      supplements: '补充',
      matters,
    }),
    draft('pause', `pauses/${PAUSED[tier]}.yaml`, {
      week: PAUSED[tier],
      reason: '汛情',
      approval: { ...approval, on: '2026-02-12' },
    }),
    draft('verification', `verifications/2026/${dated}.yaml`, {
      id: dated,
      on,
      by: 'mishu',
      method: '现场查看',
      paper: '笔录',
      results: [...MATTERS.keys()].map((task) => resultOf(task, DEMAND[tier])),
    }),
    draft('clue', `clues/2026/${own}.yaml`, {
      id: own,
      channel: '来电',
      category: '服务态度',
      unit: 'dongping',
      summary: '锈蚀',
      decision,
      closed: { on: '2026-02-26', result: '已更换' },
    }),
    draft('measure', `measures/2026/${own}.yaml`, {
      id: own,
      kind: '通报批评',
      unit: 'dongping',
      task: HIDDEN,
      on,
      grounds: ['行动迟缓'],
      basis: '第六条',
      document: '文号',
      text: '追缴迟缓',
      approval,
    }),
    draft('experience', `experiences/2026/${own}.yaml`, {
      id: own,
      unit,
      item: 'offsite-fee',
      period: '2026-02',
      basis: '靠前',
      title: '一户一策',
      text: '逐户核对',
      approval,
    }),
    draft('monthly', `monthly/2026-02/${unit}.yaml`, {
      unit,
      month: '2026-02',
      features: '备勤',
      problems: '偏慢',
    }),
    draft('issued', `issued/weekly/${own}.yaml`, {
      id: own,
      kind: '周报',
      week: '2026-W07',
      on,
      edition: {
        drafted: '2026-02-13 11:20',
        lines: [{ part: 'decide', task: OPEN, of: 'caiwu', say: '请定方案' }],
        edited: 'mishu-ducha',
        checked: 'mishu-kezhang',
      },
    }),
    draft('issued', `issued/keypoints/${own}.yaml`, {
      id: own,
      kind: '要点',
      week: '2026-W07',
      on,
      edition: {
        drafted: '2026-02-13 11:20',
        lines: [],
        paragraphs: [{ part: 'outside', text: '进度不一' }],
        edited: 'mishu-ducha',
        checked: 'mishu-kezhang',
      },
    }),
    draft('reading', `issued/weekly/${own}/review.yaml`, {
      issued: own,
      result: '同意',
      opinion: '抓紧',
      decision: { ...approval, by: 'zhuren' },
    }),
    draft('issued', `issued/bulletin/${own}.yaml`, {
      id: own,
      kind: '月度通报',
      period: '2026-02',
      number: 2,
      on,
      text: { achievements: '完成', problems: '偏慢', next: '验收', advice: '调度' },
      quoted: ['gongcheng'],
    }),
    draft('issued', `issued/summary/${own}.yaml`, {
      id: own,
      kind: '年度汇总表',
      year: 2025,
      on,
      handedOver: { to: 'caiwu', on, paper: '签收单' },
    }),
    draft('reading', `issued/bulletin/${own}/review.yaml`, {
      issued: own,
      result: '同意',
      decision: { ...approval, by: 'zhuren' },
    }),
    draft('inspection', `inspections/2026/${own}.yaml`, {
      id: own,
      kind: '月度拉练',
      title: '拉练',
      month: '2026-02',
      on,
      until: on,
      leader: 'fuzhuren-1',
      place: '工地',
      method: '明查',
      units: ['gongcheng'],
      tasks: [OPEN],
      members: [{ who: 'caiwu', part: '核对票据', result: '已入库' }],
      scheme: {
        basis: '年度计划',
        focus: ['底数', '手续', '文书'],
        ways: ['查阅'],
        from: on,
        to: on,
        reportBy: on,
        approval: { by: 'zhuren', on, mode: '会议', paper: '纪要' },
      },
      content: '征收情况',
      good: '建账',
      comment: '先易后难',
      found: [
        {
          no: 1,
          category: '资料不全',
          text: '缺审批手续',
          basis: '第四十八条',
          units: ['gongcheng'],
          verdict: { on, result: '属实', by: 'mishu', note: '核对一致' },
        },
      ],
      demands: [
        {
          task: OPEN,
          id: VISITED[tier],
          unit: 'gongcheng',
          found: [1],
          title: '补手续',
          how: '逐件补办',
          deliverable: '手续',
          due: '2026-03-20',
        },
      ],
      marks: [{ unit: 'gongcheng', mark: '88', why: '标识缺' }],
      feedback: [{ unit: 'gongcheng', on, no: '反馈1号', channel: '书面', receiver: '联络员', received: on }],
      paper: '笔录',
    }),
    draft('assessment', `assessments/2026-02/${SHEET[tier]}.yaml`, {
      period: '2026-02',
      component: 'd',
      by: 'mishu',
      on,
      basis: '现场考评记录',
      corrects: '漏录',
      marks: MARKED[tier].map((of) => ({ unit: of, mark: '8.5', why: '现场扣分' })),
    }),
    draft('yearMark', `assessments/2026/${YEAR_SHEET[tier]}.yaml`, {
      year: 2026,
      by: 'mishu',
      on,
      basis: '年终考核记录',
      corrects: '漏录',
      marks: MARKED[tier].map((of) => ({ unit: of, mark: '91.5', why: '档案扣分' })),
    }),
    draft(
      'objection',
      `objections/2026/${own}.yaml`,
      {
        id: own,
        unit: 'dongping',
        period: '2026-02',
        task: OPEN,
        reviewer: 'jijian-zuzhang',
        answer: { on: '2026-02-16', result: '维持', admits: ['tasks'], voids: ['verifications'] },
      },
      'system',
    ),
  ];
}
