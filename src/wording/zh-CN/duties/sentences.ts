import { quoted } from '../shared/quoted.ts';

/** What is owed, by the duty's code. */
export const dutyNames = {
  ack: '签收',
  plan: '工作计划',
  weekly: '周报',
  monthly: '月报',
  node: '节点',
  rectification: '整改',
  approval: '计划审定',
  consent: '延期申请的答复',
  filing: '计划备案',
  verification: '核验',
  'look-back': '回头看',
  'clue-decision': '线索处理决定',
  'weekly-issue': '重点工作进展周报',
  'key-points': '周一工作要点',
  'site-review': '现场点评',
  feedback: '督查情况反馈',
  reply: '回告',
  objection: '异议答复',
  draw: '公布抽查号',
  mark: '录入评分',
} as const;
export type DutyName = keyof typeof dutyNames;

/** What a miss does to a score, as far as the rules in force have it. */
export const dutyEffects = {
  plan: '计入计划报送得分',
  missingPlan: '未报的按未完成的节点计',
  weekly: '计入周报得分',
  node: '计入任务完成得分',
  light: '决定灯色',
  verification: '所误的工作日不计入承办单位逾期',
  mark: '没有录入的，不能锁定',
  none: '不计入得分',
  and: '；',
} as const;

export const dutyStandings = {
  overdue: '逾期未办',
  'due-soon': '即将到期',
  owed: '应办未到期',
  missed: '缺报（已过期）',
  incomplete: '未报齐（已过期）',
  late: '逾期办理',
  filed: '按时办理',
} as const;

/** Where a duty stands, with the figure. */
export function dutyStateText(standing: keyof typeof dutyStandings, late: number, left: number): string {
  if (standing === 'missed') return '缺';
  if (standing === 'incomplete') return '未报齐';
  if (standing === 'overdue') return late === 0 ? '今日时点已过' : `逾期${String(late)}个工作日`;
  if (standing === 'late') return late === 0 ? '当日超过时点' : `晚${String(late)}个工作日`;
  if (standing === 'filed') return '按时';
  return left === 0 ? '今日到期' : `还剩${String(left)}个工作日`;
}

export const dutyWhat = {
  reply: (to: string, title: string) => `回告${to}：${title}`,
  week: (name: string, week: string) =>
    `${name}（${week.slice(0, 4)}年第${String(Number(week.slice(6)))}周）`,
  in: (name: string, period: string) => `${name}（${period}）`,
  mark: (name: string, part: string, period: string) => `${name}：${part}（${period}）`,
  node: (name: string, title: string) => `${name}：${title}`,
  version: (name: string, version: string) => `${name}（第${version}版）`,
  unit: (name: string, unit: string) => `${name}（${unit}）`,
  clue: (name: string, day: string, category: string) => `${name}：${day}登记的线索（${category}）`,
  inspection: (day: string, what: string) => `${day}${what}`,
  conclusion: '办结',
  resubmission: (name: string) => `${name}（退回后重报）`,
};

/** When a duty was met. */
export const dutyFiled = {
  received: (moment: string) => `${moment}收到`,
  issued: (moment: string) => `${moment}发出`,
  done: (day: string) => `于${day}完成`,
} as const;

export const debtors = { leaders: '办领导' } as const;

export const dutiesClosed = '本办未选择公开实时办理情况；锁定的排名照常公开。';

export const dutySummary = (now: string, filed: number, late: number, missed: number) =>
  `${now}按时${String(filed)}项，逾期办理${String(late)}项，逾期未办${String(missed)}项`;

/** Of what time a figure of the roll speaks. */
export const dutyPeriods = {
  now: '现在',
  recent: (days: number) => `近${String(days)}日`,
} as const;

export const withheldAmong = (count: number) => `其中${String(count)}项不予公开`;

export const withheldText = (count: number) => `另有${String(count)}项不予公开`;

/** Words of deadlines. */
export const deadlineText = {
  startDelivery: (printed: string, delivered: string, handedOver: boolean) =>
    printed === delivered
      ? `通知单印发与${handedOver ? '签收' : '进入台账'}同日`
      : `通知单${printed}印发、${delivered}${handedOver ? '签收' : '进入台账'}，以较晚者起算`,
  startEvent: (what: string, day: string) => `${day}${what}`,
  spanWorkdays: (n: number) => `${String(n)}个工作日`,
  spanDate: '写明的日期；遇休息日顺延至下一个工作日',
  spanOther: '规则所定日期',
  outcome: (state: string, filed: string) => `${state}，${filed}`,
  lengthened: (name: string, from: string, to: string) =>
    `期限届满前公布的${quoted(name)}使其由${from}延至${to}`,
  makeup: (days: readonly string[]) => `${days.join('、')}调休上班，计为工作日`,
  weekend: (day: number) => (day === 6 ? '周六' : '周日'),
  holiday: (name: string) => `${name}放假`,
  closure: (name: string) => `本地停止办公：${name}`,
} as const;

export const startEvents: Readonly<
  Partial<Record<DutyName, string>> & Record<'returned' | 'claimed' | 'concluded', string>
> = {
  returned: '退回',
  claimed: '报完成',
  concluded: '报办结',
  approval: '报送',
  consent: '提出延期',
  filing: '审定',
  'clue-decision': '登记',
  objection: '收到',
  feedback: '查完',
};

/** Words of the pages of a long roll. */
export const dutyPartText = {
  title: (section: string) => `应办事项：${section}`,
  rows: (first: string, last: string, count: number) =>
    `${first === last ? first : `${first}至${last}`}（${String(count)}件）`,
  roll: (first: string, last: string, nth: number) =>
    `第${String(nth)}页：${first === last ? first : `${first}至${last}`}`,
} as const;

/** The file of all duties. */
export const dutySetWords = {
  title: '全部应办手续',
  whoId: '责任方代码',
  dueTime: '截止时点',
  startText: '起算依据',
  provisional: '期限暂定',
  standing: '状态类别',
  late: '逾期工作日',
  filed: '办理时间',
  form: '可办',
  id: '手续代码',
} as const;
