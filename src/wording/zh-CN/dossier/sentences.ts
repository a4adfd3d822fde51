import { quoted } from '../shared/quoted.ts';

/** Life-cycle states, short. */
export const stateNames = {
  issued: '已下达',
  'ack-due': '待签收',
  'plan-due': '计划待报',
  'plan-overdue': '计划逾期未报',
  'approval-due': '计划待审',
  'filing-due': '计划待备案',
  handling: '办理中',
  'change-requested': '申请调整中',
  claimed: '已报待核',
  returned: '退回重办',
  concluded: '已办结',
  'reply-due': '办结待回告',
  'look-back-due': '待回头看',
  'struck-off': '已销号',
  relapsed: '反弹重启',
  suspended: '暂缓办理',
  withdrawn: '已撤销督办',
  void: '通知单已作废',
  'handed-over': '已移交',
} as const;

/** ASCII value for the list's filter: the source's place among the office's words. */
export const sourceCode = (place: number): string => (place < 0 ? 'other' : `s${String(place + 1)}`);

export const noticeLabels = {
  source: '任务来源',
  inspected: '立项以前的督查',
  response: '曝光后的反应',
  requirement: '办理要求',
  due: '办理时限',
  degree: '任务等级',
  kind: '督办种类',
  goal: '量化目标',
  lead: '主办单位',
  leadOfficial: '牵头负责同志',
  children: '分解事项',
  leadNow: '现主办单位',
  assists: '协办单位',
  item: '单项工作',
  printed: '印发日期',
  delivered: '送达',
  steps: '路径图',
  tags: '标签',
  category: '类别',
  campaign: '专班',
} as const;

export const chainRoles = {
  chief: '主要领导',
  leader: '分管领导',
  unit: '责任部门',
  responsible: '责任人',
} as const;

export const roleNames = { lead: '主办', assist: '协办', handedOver: '已移交' } as const;

export const taskText = {
  noDuties: '现无应办手续。',
  noDutiesOfUnits: '各单位现无应办手续。',
  countdown: '打印倒排计划表',
  voided: (no: string) => `${no}（作废）`,
  decision: (title: string, no: number) => `${title}第${String(no)}项议定事项`,
  approvedBy: (body: string) => `批准机关：${body}`,
  target: (percent: number) => `到此累计应完成${String(percent)}%`,
  noLaterDay: '所写日期为最晚日期，遇休息日提前',
  selfReported: (percent: number) => `自报累计完成${String(percent)}%`,
  supplements: (what: string) => `补报：${what}`,
  sourceOf: (kind: string, what: string) => `${kind}：${what}`,
  goal: (amount: string, measure: string) => `${amount}${measure}`,
  shortfall: (percent: number, goal: string) => `核定完成${String(percent)}%（目标${goal}）`,
  handedOver: (day: string, paper: string) => `${day}签收（${paper}）`,
  inLedger: (day: string) => `${day}进入台账`,
  noLater: (day: string) => `${day}以前（逢休息日提前到前一个工作日）`,
  classSaid: (name: string, result: string, by: string, day: string) =>
    `${name}（${by}${day}${result === '退回' ? '退回' : '确定'}）`,
  planDue: (left: number) => `计划待报（还剩${String(left)}个工作日）`,
  planOverdue: (late: number) => `计划逾期${String(late)}个工作日未报`,
  planPrompt: '即办件，签收即为计划',
  planNone: '尚未到报送时间',
  planConcluded: '已报办结，不再另报计划',
  planHeld: '暂缓办理，恢复后再报计划',
  planWithdrawn: '已撤销督办，不再报送计划',
  planVoid: '通知单已作废，不再报送计划',
  version: (n: number) => `执行第${String(n)}版`,
  versionPending: (n: number) => `第${String(n)}版待备案`,
  planState: (parts: readonly string[]) => parts.join('，'),
  submitted: (day: string) => `${day}报送`,
  approved: (day: string, by: string) => `${day}${by}审定`,
  filed: (day: string, no: string | undefined) => `${day}备案${no === undefined ? '' : `（${no}）`}`,
  changeText: (title: string, from: string, to: string) => `节点${quoted(title)}由${from}调整为${to}`,
  change: {
    granted: {
      word: '准予',
      text: (who: string, day: string) => `${who}${day}同意，按新日期计`,
    },
    pending: { word: '待答复', text: () => '已按时提出，等待答复' },
    refused: { word: '不同意', text: (who: string, day: string) => `${who}${day}不同意，日期不变` },
    'too-late': { word: '申请太迟', text: () => '申请太迟，日期不变' },
    further: { word: '再次延期', text: () => '再次延期，只作记录，不改变日期' },
  },
  lay: (after: string, until: string) => `答复期限以后（${after}之后至${until}）的工作日不计入逾期`,
  measures: '工作措施',
  expectedResult: '预期完成效果',
  open: '未到期',
  onTime: '按时完成',
  lateDone: (n: number) => `晚${String(n)}个工作日完成`,
  reported: (text: string) => `${text}（按报告认定）`,
  claimed: (day: string, what: string) => `${day}${what}，待核验`,
  overdue: (n: number) => `逾期${String(n)}个工作日`,
  held: '暂缓办理',
  cancelled: '已取消',
  withdrawn: '未完成，已撤销督办',
  void: '通知单已作废',
  step: '计划步骤，不单独考核',
  doneClaim: '报完成',
  conclusion: '报办结',
  subject: (title: string) => quoted(title),
  planSubject: '工作计划',
  withheld: '责任人姓名、联系方式、成果存放处和内部意见不予公开。',
  score: (period: string, unit: string) => `${period}　${unit}`,
  group: (word: string, count: number) => `${word}（${String(count)}）`,
} as const;

/** What became of a claim (rules.md §4). */
export const claimText = {
  checked: (day: string, kind: string, result: string) => `${day}${kind}${result}`,
  accepted: '已认定',
  free: '不要求核验，按报告认定',
  'not-drawn': '抽查没有抽中，按报告认定',
  unchecked: (day: string) => `应核验而没有核验，${day}关账时按报告认定`,
  undrawn: (day: string) => `抽查号没有公布，${day}关账时按报告认定`,
  pending: (due: string) => `已报待核（核验期限${due}）`,
  pendingDrawn: (due: string) => `已报待核（抽查抽中，核验期限${due}）`,
  pendingDraw: (day: string) => `已报待核（抽查号公布后定是否核验；${day}关账时没有核验的，按报告认定）`,
  repeated: '以先前的报告为准',
  evidence: (given: number, seen: number) =>
    `成果已交${String(given)}件${seen === 0 ? '' : `，核验${String(seen)}件`}`,
  step: '计划步骤，不单独核验',
  ofNode: (title: string, text: string) => `${quoted(title)}${text}`,
  join: (texts: readonly string[]) => texts.join('；'),
} as const;

/** What a sitting said beside its finding. */
export const checkText = {
  percent: (percent: number) => `核定累计完成${String(percent)}%`,
  demand: (title: string, due: string, deliverable: string) => `整改：${title}（${deliverable}），期限${due}`,
  counted: (day: string) => `所写日期没有凭据，按${day}登记计`,
} as const;

/** 移交, 暂缓办理 and the like. */
/** 现场点评 and measures in the course of a matter. */
export const oversightText = {
  measure: (kind: string, unit: string, text: string) => `对${unit}${kind}：${text}`,
  meeting: (kind: string, title: string) => (title.endsWith(kind) ? title : `${kind}：${title}`),
} as const;

/** What a matter came from and what it ended in, beside its own records. */
export const originText = {
  cameIn: (kind: string, title: string) => `${kind}：${title}`,
  formed: (name: string, head: string) => `成立${name}，${head}牵头`,
  dissolved: (name: string) => `撤销${name}`,
  appraised: (year: number, total: string, grade: string | undefined) =>
    `${String(year)}年度评定：${total}分${grade === undefined ? '' : `，${grade}`}`,
} as const;

export const turnText = {
  numbered: (text: string, no: string) => `${text}（${no}）`,
  handOver: (from: string, to: string) => `由${from}移交${to}`,
  newDate: (title: string, day: string) => `${quoted(title)}的日期另定为${day}`,
  planDate: (day: string) => `工作计划的日期另定为${day}`,
  nodes: (titles: readonly string[]) => titles.map((title) => quoted(title)).join('、'),
  by: (post: string, mode: string) => `${post}${mode}`,
  parts: (parts: readonly string[]) => parts.join('；'),
  event: (kind: string, text: string | null, words: string) =>
    `${kind}${text === null ? '' : `（${text}）`}：${words}`,
} as const;

/** What of the weekly report's time is said: 按时, 补报. */
export const weekStates = {
  'on-time': '按时',
  'before-meeting': '碰头会前补报',
  late: '逾期补报',
} as const;

/** Sentences of the life-cycle time line. */
export const eventText = {
  issued: (no: string) => `印发通知单${no}`,
  classFixed: (level: string, opinion: string) =>
    `签发通知单，确定等级${quoted(level)}${opinion === '' ? '' : `：${opinion}`}`,
  classReturned: (level: string, opinion: string) =>
    `不同意等级${quoted(level)}${opinion === '' ? '' : `：${opinion}`}`,
  acked: '签收',
  ackedLate: (late: string) => `签收，${late}`,
  planned: (n: number) => `报送工作计划第${String(n)}版`,
  changeAsked: (n: number, reason: string) =>
    `申请调整计划（第${String(n)}版）${reason === '' ? '' : `：${reason}`}`,
  approved: (n: number) => `审定计划第${String(n)}版`,
  consented: '同意调整计划',
  refused: (reason: string) => `不同意调整：${reason}`,
  returned: (reason: string) => `退回计划：${reason}`,
  filed: (n: number, nodes: number) =>
    `备案第${String(n)}版${nodes === 0 ? '' : `，确定考核节点${String(nodes)}个`}`,
  claimed: (title: string) => `报完成${quoted(title)}`,
  concluded: '报办结',
  checked: (kind: string, title: string, result: string) => `${kind}${quoted(title)}：${result}`,
  ahead: (title: string) => `${quoted(title)}应完成`,
} as const;

/** The file of the nodes of all matters. */
export const nodeSetWords = {
  title: '全部事项的节点',
  notice: '通知单号',
  deliverable: '成果',
  due: '应完成日',
  dueNotes: '日期由来',
  actualText: '完成情况',
  lateNotes: '逾期计算',
  lightDetail: '亮灯说明',
} as const;
