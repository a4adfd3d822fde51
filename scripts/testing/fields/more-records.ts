import { DEFAULT_WORDS } from '#record/office/words.ts';
import { receiptAt } from '#portal/testing/marked/marked-draft.ts';
import type { PlainRecord } from './plain-record.ts';

/** What the records of the other tests leave out, by path; laid over what stands there. */
const OVER: Readonly<Record<string, object>> = {
  'office.yaml': {
    posts: [
      { id: 'zhuren', name: '主任', role: '主要领导' },
      { id: 'fuzhuren-1', name: '副主任', role: '分管领导' },
      { id: 'jijian-zuzhang', name: '组长', role: '核验抽取岗' },
      { id: 'mishu-gang', name: '督查岗', role: '督查岗', unit: 'mishu' },
    ],
    words: DEFAULT_WORDS,
    site: {
      title: '督查公开',
      address: 'https://example.gov.cn/ducha/',
      contact: '秘书科',
      icp: '×ICP备00000000号',
      publicSecurity: '×公网安备00000000000000号',
      siteId: '0000000000',
      reportErrors: 'https://example.gov.cn/zhaocuo/',
      partyMark: 'https://example.gov.cn/biaozhi/',
    },
    repository: { visibility: '私有', url: 'https://example.org/duban' },
  },
  'calendar/2026.yaml': {
    notices: [
      {
        id: 'state-council-2026',
        title: '放假安排',
        no: '国办',
        known: '2025-11-04',
        entered: '2025-11-06 09:30',
        source: 'https://www.gov.cn/zhengce/7047091.htm',
        days: [{ name: '清明节', off: ['2026-04-06'], work: ['2026-04-11'] }],
      },
    ],
    closures: [
      {
        id: 'flood-2026',
        known: '2026-03-02',
        entered: '2026-03-03 10:00',
        from: '2026-03-04',
        to: '2026-03-05',
        reason: '停止办公',
        basis: '指挥部令',
      },
    ],
  },
  'tasks/2026/t2026-001/urge-2026-03-23.yaml': { no: '催办〔2026〕3号' },
  'issued/weekly/open-1.yaml': {
    edition: {
      drafted: '2026-02-12 11:20',
      lines: [{ part: 'done', task: 't2026-001', of: 'n1' }],
      cut: [{ part: 'late', task: 't2026-001', of: 'n2' }],
      edited: 'mishu-gang',
      checked: 'jijian-zuzhang',
      signed: 'zhuren',
    },
  },
  'incoming/2026/open-1.yaml': { task: 't2026-001' },
  'experiences/2026/open-1.yaml': {
    approval: { by: 'fuzhuren-1', actingFor: 'zhuren', on: '2026-02-12', mode: '签批', paper: '签批单' },
  },
  'pauses/2026-W12.yaml': {
    approval: { by: 'fuzhuren-1', actingFor: 'zhuren', on: '2026-02-12', mode: '签批', paper: '签批单' },
  },
  'items.yaml': { items: [{ id: 'offsite-fee', name: '征收', about: '追缴' }] },
  'receipts/2026-02-13.yaml': {
    receipts: [
      {
        door: '合并请求',
        number: 128,
        moment: '2026-02-13 10:30',
        records: [{ path: 'reports/2026-W07/gongcheng.yaml' }],
      },
    ],
  },
  'workbook.yaml': {
    columns: [{ head: '责任单位', field: 'lead' }],
    firstLeads: true,
    defaults: {
      kind: '日常督办',
      source: '办公会',
      class: '一般',
      classFixedBy: 'zhuren',
      leadOfficial: 'fuzhuren-1',
      printed: '2026-01-15',
      no: '督办台账〔{year}〕{n}号',
    },
  },
  'honours.yaml': {
    honours: [
      {
        id: 'h1',
        units: ['dongping'],
        experience: 'drill',
        level: '市级',
        rank: '第二名',
        title: '演练',
        by: '市政府',
        document: '望政办',
        on: '2026-02-10',
        received: '2026-02-11 09:30',
      },
    ],
  },
  // Withheld reports: what stands of them in the list of the draw is this id alone.
  'tasks/2026/t2026-002/claim-2026-02-10.yaml': {
    nodes: [{ node: 'n1', text: '已开标', drawId: 'k7f3q9' }],
  },
  'reports/2026-W07/caiwu.yaml': {
    matters: [{ task: 't2026-001', text: '进展', claims: [{ node: 'n2', text: '已办', drawId: 'm2x8w4' }] }],
  },
  'units/caiwu.yaml': {
    names: [{ from: '2025-01-03', name: '财务科', short: '财务' }],
    leagues: [{ from: '2025-01-04', league: 'departments', reason: '编入机关' }],
    leaders: [{ from: '2025-01-05', post: 'fuzhuren-1' }],
    parent: 'gongcheng',
    reportsThrough: [{ from: '2025-01-03', unit: 'mishu' }],
    supervisionSection: '综合科',
    predecessors: ['dongping'],
    until: '2027-12-31',
  },
};

/** A record with what the other tests leave out of it. */
export function moreOf(record: PlainRecord): PlainRecord {
  const over = OVER[record.path];
  return over === undefined ? record : { ...record, value: { ...Object(record.value), ...over } };
}

const acting = (on: string) => ({ by: 'fuzhuren-1', actingFor: 'zhuren', on, mode: '签批', paper: '签批单' });

/** A record of the third matter: handed over, one of its nodes cancelled. */
const ofMatter = (
  kind: PlainRecord['kind'],
  name: string,
  submitted: string,
  value: object,
): PlainRecord => ({
  kind,
  path: `tasks/2026/t2026-010/${name}.yaml`,
  value: { ...(kind === 'task' ? {} : { task: 't2026-010' }), ...value, ...receiptAt(submitted) },
});

/** Records of which the other tests have none. */
export const MORE: readonly PlainRecord[] = [
  {
    kind: 'issued',
    path: 'issued/dispatch/open-3.yaml',
    value: {
      id: 'open-3',
      kind: '调度表',
      month: '2026-02',
      on: '2026-02-27',
      ...receiptAt('2026-02-27 10:00'),
    },
  },
  {
    kind: 'issued',
    path: 'issued/letter/open-4.yaml',
    value: {
      id: 'open-4',
      kind: '年度考核函',
      year: 2025,
      unit: 'gongcheng',
      on: '2026-02-27',
      ...receiptAt('2026-02-27 10:00'),
    },
  },
  {
    kind: 'issued',
    path: 'issued/summary/open-5.yaml',
    value: {
      id: 'open-5',
      kind: '年度汇总表',
      year: 2025,
      on: '2026-02-27',
      handedOver: { to: 'caiwu', on: '2026-03-02', paper: '签收单2026-003' },
      ...receiptAt('2026-03-02 10:00'),
    },
  },
  {
    kind: 'reading',
    path: 'issued/dispatch/open-3/review.yaml',
    value: {
      issued: 'open-3',
      result: '同意',
      decision: acting('2026-02-28'),
      ...receiptAt('2026-02-28 10:00'),
    },
  },
  {
    kind: 'inspection',
    path: 'inspections/2026/open-5.yaml',
    value: {
      id: 'open-5',
      kind: '专项稽查',
      title: '稽查',
      on: '2026-02-24',
      until: '2026-02-26',
      leader: 'fuzhuren-1',
      place: '库房',
      method: '稽查',
      units: ['dongping'],
      scheme: {
        basis: '年度计划',
        focus: ['底数', '手续', '文书'],
        ways: ['查阅', '座谈'],
        from: '2026-02-24',
        to: '2026-02-25',
        reportBy: '2026-03-05',
        approval: acting('2026-02-20'),
      },
      ...receiptAt('2026-02-27 10:00'),
    },
  },
  ofMatter('task', 'task', '2026-03-02 09:00', {
    id: 't2026-010',
    title: '整治',
    requirement: '整治到位',
    kind: '专项督办',
    source: { kind: '群众线索', clue: 'open-1', inspections: ['open-5'] },
    class: '一般',
    item: 'offsite-fee',
    lead: 'gongcheng',
    leadOfficial: 'fuzhuren-1',
    parent: 't2026-001',
    notice: {
      no: '督办〔2026〕10号',
      printed: '2026-03-02',
      handedOver: { on: '2026-03-02', paper: '回证' },
    },
    due: '2026-05-22',
    dueNoLater: true,
  }),
  ofMatter('classing', 'class', '2026-03-02 09:30', {
    class: '一般',
    result: '同意',
    opinion: '分步整治',
    decision: acting('2026-02-27'),
  }),
  ofMatter('plan', 'plan-v1', '2026-03-03 09:00', {
    version: 1,
    unit: 'gongcheng',
    responsible: '科长',
    measures: '排查',
    expectedResult: '到位',
    nodes: [
      { id: 'n1', title: '排查', kind: '开工', due: '2026-03-27', dueNoLater: true, target: 35 },
      { id: 'n2', title: '公示', due: '2026-04-10', deliverable: '公示稿' },
      { id: 'end', title: '整治', due: '2026-05-22' },
    ],
  }),
  ofMatter('filing', 'filing-v1', '2026-03-06 09:00', {
    version: 1,
    approval: acting('2026-03-05'),
    chiefConsent: acting('2026-03-06'),
    filed: { on: '2026-03-06', no: '备' },
    assessed: ['n1', 'n2'],
  }),
  ofMatter('event', 'cancel-2026-03-16', '2026-03-16 09:00', {
    kind: '取消节点',
    on: '2026-03-16',
    nodes: ['n2'],
    approval: acting('2026-03-16'),
    text: '不再公示',
  }),
  ofMatter('event', 'hand-2026-04-01', '2026-04-01 09:00', {
    kind: '移交',
    on: '2026-04-01',
    from: 'gongcheng',
    to: 'caiwu',
    dates: [{ node: 'n1', due: '2026-04-17' }],
    approval: acting('2026-04-01'),
    text: '职责调整',
  }),
  {
    kind: 'task',
    path: 'tasks/2026/t2026-011/task.yaml',
    value: {
      id: 't2026-011',
      title: '核查',
      requirement: '核查到位',
      kind: '日常督办',
      source: { kind: '媒体曝光', incoming: 'open-1' },
      class: '一般',
      lead: 'dongping',
      leadOfficial: 'fuzhuren-1',
      notice: { no: '督办〔2026〕11号', printed: '2026-03-02' },
      due: '2026-04-30',
      ...receiptAt('2026-03-02 10:00'),
    },
  },
  {
    kind: 'report',
    path: 'reports/2026-W11/gongcheng.yaml',
    value: { unit: 'gongcheng', week: '2026-W11', others: '无变化', ...receiptAt('2026-03-13 10:00') },
  },
  {
    kind: 'measure',
    path: 'measures/2026/open-2.yaml',
    value: {
      id: 'open-2',
      kind: '考核扣分',
      points: '1.25',
      unit: 'dongping',
      task: 't2026-001',
      on: '2026-02-20',
      grounds: ['行动迟缓'],
      basis: '第七条',
      document: '文号',
      text: '迟缓',
      approval: { ...acting('2026-02-19'), mode: '会议' },
      ...receiptAt('2026-02-20 10:00'),
    },
  },
];
