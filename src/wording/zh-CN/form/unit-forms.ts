/** What the forms of a unit ask, but for the week. */
export const ackWords = {
  title: '签收',
  about: '收到通知单就签收：什么都不用填，直接报送。',
  none: '现在没有要签收的。',
  prompt: '这是即办件：签收就是计划，按时限办结即可。',
} as const;

export const planWords = {
  title: '报计划',
  about: '责任人、措施、效果写一遍；节点写做成什么、哪天。',
  none: '现在没有要报的计划。',
  returned: (version: number) =>
    `第${String(version)}版已退回：请按意见改好，作为第${String(version + 1)}版报。`,
  nodes: '时间节点',
  node: (n: number) => `节点${String(n)}`,
  end: '办结（完成时限已定）',
  endChange: '办结',
  nodeTitle: '做成什么',
  nodeDue: '哪天',
  add: '再加一个节点',
  endDue: '完成时限',
  reason: '为什么重报',
} as const;

export const changeWords = {
  title: '申请延期、调整',
  about: '已经备案的计划要延期、改节点的，在这里申请，由分管领导审定；超出通知单时限的还须主要领导同意。',
  same: '节点、日期、措施都和现在的计划一样，没有要报的调整。',
  none: '没有可以调整的计划：计划还没有报，或者还没有备案。',
  reason: '调整理由',
} as const;

export const claimWords = {
  title: '报完成',
  about: '周报以外的日子报完成用这张表。本周周报里已经打了勾的，不要再报一遍。',
  aboutAlone: '节点或者整件完成了，当天在这里报。',
  none: '现在没有可以报完成的节点。',
  subject: '哪个节点',
  option: (matter: string, node: string, due: string) => `${matter}：${node}（${due}到期）`,
  end: (title: string) => `办结：${title}`,
  inWeek: (due: string) => `本周周报（${due}以前）里也可以打勾报，两处只报一处。`,
  evidence: '成果及存放处（只列清单，不附文件；可不写）',
  evidenceRow: (n: number) => `成果${String(n)}`,
  evidenceAdd: '列一件成果',
} as const;

export const monthlyWords = {
  title: '报本月',
  about: '完成的和下月的已经由台账得出，只写困难；没有困难的，什么都不用填，照此报送。',
  none: '现在没有要报的月。',
  due: '报送时限',
  leaveOut: '下面几项没有的不写。',
  asIs: '照此报送',
  asIsHint: '点一下就检查、复制月报的文字，贴到工作群或内网就报了；要存文件、打印的，用下面的按钮。',
  openNode: (matter: string, node: string) => `“${matter}”的“${node}”`,
  open: (nodes: readonly string[]) =>
    `现在还不能照此报送：${nodes.slice(0, 5).join('、')}${nodes.length > 5 ? `等${String(nodes.length)}项` : ''}本月底以前到期，还没有报完成。请先报完成，或者在“存在的困难、需要协调的事项”里写一句。`,
  both: (month: string) => `一并报${month}月报`,
  bothHint: '月底和报告日在同一周：打勾就一次报两份，不用另填',
} as const;

export const supplementWords = {
  title: '补报更正',
  about: '报过的周报漏了、写错了，另报一份补充，原来的不动。',
  none: '最近没有报过周报。',
  subject: '补充的是哪一份',
  option: (year: string, week: string, when: string) => `${year}年第${week}周（${when}报）`,
  said: '那一份写的',
  saidOf: (title: string, percent: string) => (percent === '' ? title : `${title}（累计${percent}%）`),
  others: '其余事项',
  before: '那一份写的',
  matters: '补充、更正的事项',
  row: (n: number) => `第${String(n)}件`,
  add: '再加一件',
} as const;

export const objectionWords = {
  title: '提异议',
  about: '对得分、对查下来的结论有异议的，写给秘书科以外的岗位复核。',
  none: '台账仓库是公开的，异议不在这里提，请交纸件。',
  subject: '提出单位',
  period: '对哪一期的得分',
  task: '涉及哪一件',
  reviewer: '由谁复核',
  inside: '异议是系统内的内容：不进复制文字，请保存文件或者打印，走内网或交纸件。',
} as const;
