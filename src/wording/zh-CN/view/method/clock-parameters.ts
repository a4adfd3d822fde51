import type { ParameterText } from './parameter-text.ts';

const workdays = '个工作日';

/** Parameters of clocks, weeks and checks, by their place in the rules file. */
export const clockParameters = {
  'clocks.ack': {
    section: 'duties',
    name: '签收时限',
    text: '通知单送达后，承办单位应在此时限内签收。',
    unit: workdays,
  },
  'clocks.plan': {
    section: 'duties',
    name: '计划报送时限',
    text: '通知单送达或计划退回后，主办单位应在此时限内报送工作计划。',
    unit: workdays,
    original: '2',
  },
  'clocks.prompt': {
    section: 'weight',
    name: '即办件时限',
    text: '办理期限不超过此数的为即办件，签收即为计划。',
    unit: workdays,
  },
  'clocks.approval': {
    section: 'duties',
    name: '审定时限',
    text: '计划或调整申请报送后，分管领导应在此时限内审定或答复。',
    unit: workdays,
  },
  'clocks.filing': {
    section: 'duties',
    name: '备案时限',
    text: (section: string): string => `计划审定后，${section}应在此时限内备案。`,
    unit: workdays,
  },
  'clocks.verification': {
    section: 'claim',
    name: '核验时限',
    text: (section: string): string => `报完成或抽中后，${section}应在此时限内核验。`,
    unit: workdays,
  },
  'clocks.clue': {
    section: 'duties',
    name: '线索决定时限',
    text: (section: string): string => `群众线索登记后，${section}应在此时限内作出决定。`,
    unit: workdays,
  },
  'clocks.objection': {
    section: 'duties',
    name: '异议答复时限',
    text: '收到对得分的异议后，复核岗位应在此时限内答复。',
    unit: workdays,
  },
  'clocks.freeze': {
    section: 'month-end',
    name: '锁定日',
    text: '从这一天起，当月成绩可以审定、锁定。',
    before: '次月第',
    unit: workdays,
  },
  'clocks.antedate': {
    section: 'clock',
    name: '倒签界限',
    text: '签署日期与首次进入台账相差超过此数又无纸质凭据的，以首次进入台账为准。',
    unit: workdays,
  },
  'clocks.request': {
    section: 'value',
    name: '延期申请提前量',
    text: '至少在原定日期前此数提出的延期申请，以后同意的同样有效。',
    unit: workdays,
  },
  'clocks.restRun': {
    section: 'clock',
    name: '连休提示',
    text: '通知与计划截止日之间连续休息达到此数的，下达时提示。',
    unit: '天',
  },
  'weekly.by': {
    section: 'parts',
    name: '周报截止时间',
    text: '报告日此时以前报全的为按时。',
    original: '12:00',
  },
  'weekly.meeting': { section: 'parts', name: '碰头会时间', text: '周一碰头会此时以前补报的，得补报值。' },
  'weekly.late': { section: 'parts', name: '补报值', text: '碰头会以前补报的周报，z取此数。' },
  'weekly.horizon': {
    section: 'parts',
    name: '须报范围',
    text: '有节点在此数以内到期的事项，须写入周报。',
    unit: '天',
  },
  'checks.sample': { section: 'claim', name: '抽查比例', text: '办结和重大任务以外的报告，按此比例抽查。' },
  'checks.lookBack': {
    section: 'duties',
    name: '回头看时间',
    text: '须回头看的事项，办结后满此数各看一次。',
    unit: '个月',
  },
  'checks.lookBackSample': {
    section: 'duties',
    name: '回头看抽取比例',
    text: '其余办结事项，按此比例抽取回头看。',
  },
  'checks.longOverdue': {
    section: 'duties',
    name: '久拖不决：逾期',
    text: '逾期超过此数的事项为久拖不决，办结后须回头看。',
    unit: workdays,
  },
  'checks.longPostponed': {
    section: 'duties',
    name: '久拖不决：调整',
    text: '调整次数达到此数的事项为久拖不决，办结后须回头看。',
    unit: '次',
  },
} as const satisfies Readonly<Record<string, ParameterText>>;
