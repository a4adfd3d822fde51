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
  'look-back-due': '待回头看',
  'struck-off': '已销号',
  relapsed: '反弹重启',
  suspended: '暂停',
  terminated: '已终止',
} as const;

/** ASCII values for the list's filter, by source. */
export const sourceCodes: Readonly<Record<string, string>> = {
  年度工作会议: 'annual',
  党组会: 'party-group',
  办公会: 'office-meeting',
  碰头会: 'monday-brief',
  专题会: 'special-meeting',
  领导批示: 'instruction',
  上级来文: 'superior',
  上级点题督查: 'named-inspection',
  媒体曝光: 'media',
  群众线索: 'clue',
  督查发现: 'finding',
};

export const noticeLabels = {
  source: '任务来源',
  requirement: '办理要求',
  due: '办理时限',
  degree: '任务等级',
  kind: '督办种类',
  goal: '量化目标',
  lead: '主办单位',
  assists: '协办单位',
  item: '单项工作',
  printed: '印发日期',
  delivered: '送达',
  steps: '路径图',
  tags: '标签',
  campaign: '专班',
} as const;

export const chainRoles = {
  chief: '主要领导',
  leader: '分管领导',
  unit: '责任部门',
  responsible: '责任人',
} as const;

export const roleNames = { lead: '主办', assist: '协办' } as const;

/** Quarters as a fraction in lowest terms. */
const shareOf = (quarters: number): string =>
  ['零', '四分之一', '二分之一', '四分之三'][quarters] ?? String(quarters);

export const taskText = {
  decision: (title: string, no: number) => `${title}第${String(no)}项议定事项`,
  goal: (amount: string, measure: string) => `${amount}${measure}`,
  handedOver: (day: string, paper: string) => `${day}签收（${paper}）`,
  inLedger: (day: string) => `${day}进入台账`,
  classFixed: (name: string, by: string, day: string) => `${name}（${by}${day}确定）`,
  planDue: (left: number) => `计划待报（还剩${String(left)}个工作日）`,
  planOverdue: (late: number) => `计划逾期${String(late)}个工作日未报`,
  planPrompt: '即办件，签收即为计划',
  planNone: '尚未到报送时间',
  version: (n: number) => `执行第${String(n)}版`,
  versionPending: (n: number) => `第${String(n)}版待备案`,
  planState: (parts: readonly string[]) => parts.join('，'),
  submitted: (day: string) => `${day}报送`,
  approved: (day: string, by: string) => `${day}${by}审定`,
  filed: (day: string, no: string | undefined) => `${day}备案${no === undefined ? '' : `（${no}）`}`,
  returned: (day: string, reason: string) => `${day}退回：${reason}`,
  changeText: (title: string, from: string, to: string) => `节点“${title}”由${from}调整为${to}`,
  consent: {
    'in-force': (who: string, day: string) => `${who}${day}同意，按新日期计`,
    pending: () => '已按时提出，等待答复',
    refused: () => '未获同意，仍按原日期',
    'too-late': () => '提出过晚，仍按原日期',
    second: () => '第二次调整，恢复按原定日期计',
  },
  responsible: (post: string) => `责任岗位：${post}`,
  open: '未到期',
  onTime: '按时完成',
  lateDone: (n: number) => `晚${String(n)}个工作日完成`,
  claimed: (day: string, what: string) => `${day}${what}，待核验`,
  overdue: (n: number) => `逾期${String(n)}个工作日`,
  quarters: (n: number) => `，核定进度${shareOf(n)}`,
  cancelled: '已取消',
  terminated: '未完成，事项已终止',
  step: '计划步骤，不单独考核',
  asReported: '抽查外按报告认定',
  pendingCheck: (due: string) => `已报待核（核验应于${due}前完成）`,
  pendingDraw: '已报待核（等待月度抽查）',
  progressClaim: (quarters: number) => `报进度${shareOf(quarters)}`,
  doneClaim: '报完成',
  conclusion: '申请办结',
  subject: (title: string) => `“${title}”`,
  behalf: (channel: string) => `代录（${channel}）`,
  week: (week: string) => `${week.slice(0, 4)}年第${String(Number(week.slice(6)))}周`,
  weekStates: {
    'on-time': '按时',
    'before-meeting': '周一前补报',
    late: '逾期补报',
    missing: '缺报',
    open: '待报',
  },
  withheld: '责任人姓名、联系方式、佐证存放处和内部意见不予公开。',
  score: (month: string, unit: string) => `${month}${unit}`,
  group: (word: string, count: number) => `${word}（${String(count)}）`,
} as const;

/** Sentences of the life-cycle time line. */
export const eventText = {
  decided: (what: string) => what,
  issued: (no: string) => `印发通知单${no}`,
  acked: '签收',
  ackedLate: (late: string) => `签收，${late}`,
  planned: (n: number) => `报送工作计划第${String(n)}版`,
  changeAsked: (n: number, reason: string) =>
    `申请调整计划（第${String(n)}版）${reason === '' ? '' : `：${reason}`}`,
  approved: (n: number) => `审定计划第${String(n)}版`,
  consented: '同意调整计划',
  refused: (reason: string) => `不同意调整：${reason}`,
  returned: (ground: string, reason: string) => `退回计划（${ground}）：${reason}`,
  filed: (n: number, nodes: number) =>
    `备案第${String(n)}版${nodes === 0 ? '' : `，确定考核节点${String(nodes)}个`}`,
  claimed: (title: string) => `报完成“${title}”`,
  concluded: '申请办结',
  progress: (title: string, quarters: number) => `报“${title}”进度${shareOf(quarters)}`,
  checked: (kind: string, title: string, result: string) => `${kind}“${title}”：${result}`,
  ahead: (title: string) => `“${title}”应完成`,
} as const;
