/** What the page of the section's seldom forms says. */
export const seldomWords = {
  title: '不常用的登记',
  pageTitle: (section: string) => `${section}不常用的登记`,
  deck: '不是天天用的登记，在这里填、在这里报。',
  forms: '填表登记',
  /** On the page of the everyday forms. */
  lead: (titles: readonly string[]) => `${titles.join('、')}，在另一页：`,
  /** Back from here. */
  back: '天天用的登记在另一页：',
} as const;

/** 督查记录. */
export const inspectionWords = {
  title: '督查记录',
  about: (hasReviews: boolean) =>
    `稽查、督查、拉练、现场督办、会商、会诊${hasReviews ? '、现场点评' : ''}，进行以后登记一份；没有问题、没有要求的空着。提了整改要求的，就是那件事的一个节点，单位照常报完成。`,
  none: '没有可以登记的单位。',
  subjectLabel: '督查',
  subject: '登记一次',
  later: (day: string, what: string) => `补登：${day}${what}`,
  known: '督查',
  matters: '涉及的事项',
  owed: '本月应到现场的',
  others: '其他在办的',
  units: '受督查的单位（勾了事项的，主办单位已经算上）',
  members: '参加的科室',
  member: (n: number) => `第${String(n)}个科室`,
  addMember: '加一个科室',
  found: '发现的问题',
  problem: (n: number) => `第${String(n)}个问题`,
  addFound: '加一个问题',
  ofUnit: '涉及哪个单位',
  ofAll: '不选就是受督查的各单位',
  verdict: '核实结论',
  open: '待核实',
  demands: '整改要求',
  demand: (n: number) => `第${String(n)}项要求`,
  addDemand: '加一项要求',
  noTask: '整改要求要落到一件督查任务上：先勾上面的事项；没有立项的，先到“立项下达”登记。',
  of: '属于哪一件',
  about1: '针对第几个问题',
  marks: '拉练打分',
  more: '更多：几天的、地点、内容、肯定的、参加的科室',
  feedback: '反馈单已经送出',
  fed: (unit: string) => `已反馈：${unit}`,
  channel: '怎样送的',
} as const;

/** 表扬表彰. */
export const honoursWords = {
  title: '表扬表彰',
  about: '收到表扬、表彰的文件，登记一条；同一做法后来在更高级别受表扬的，选上原来那一条，只补差额。',
  subjectLabel: '登记什么',
  fresh: '一条表扬',
  none: '',
  units: '受表扬的单位',
  level: '级别（计分规则里有的才计分）',
  experience: '同一做法以前登记过的',
  experienceHint: '没有登记过的不选',
  known: (title: string, level: string) => `${title}（${level}）`,
} as const;

/** 问责措施. */
export const measureWords = {
  title: '问责措施',
  about: '对单位的措施，一次一份，写明事由、依据和批准。',
  subjectLabel: '登记什么',
  fresh: '一项措施',
  none: '',
  persons: '只登记对单位的措施。约谈、诫勉、处分等涉及个人的，留在纸上，不进台账。',
  kind: '措施',
  task: '涉及的事项（没有的不选）',
  grounds: '事由（可以勾几项）',
  by: '批准的领导',
} as const;

/** 评分. */
export const marksWords = {
  title: '评分',
  about: '现场考评等要人评的分，一期一份，一个单位一行；不适用的写理由。锁定以前补录、更正的另存一份。',
  subjectLabel: '评哪一期、哪一项',
  none: '现在没有要评的分。',
  nothing: '还没有写评分：至少写一个单位的评分，或者不适用的理由',
  missing: (period: string, name: string, n: number) => `${period}“${name}”：还缺${String(n)}个单位`,
  again: (period: string, name: string) => `${period}“${name}”：更正已评的`,
  column: (period: string, name: string) => `${period}指标“${name}”`,
  by: '评分的岗位、科室',
  rows: '只报写了的；不适用的不写评分，写理由。',
  mark: '评分（指标写数，计次的写次数）',
  why: '扣分或不适用的理由',
} as const;

/** 年终考核. */
export const yearMarksWords = {
  title: '年终考核',
  about: '年终考核以后登记一份，百分制，一个单位一行；不适用的写理由。补录、更正的另存一份。',
  subjectLabel: '哪一年',
  none: '现在没有要登记的年终考核。',
  year: (year: string) => `${year}年年终考核`,
} as const;

/** 抽查号. */
export const drawWords = {
  title: '抽查号',
  about: '期末以后第一个工作日公布一个六位数，抽到哪些报告由它算出，谁也不能挑。',
  subjectLabel: '抽查哪一期',
  none: '现在没有要抽的。',
  who: (post: string) => `由${post}抽取、报送；秘书科不能代。`,
  hint: '六位数字，例如当天开奖号码、现场摇出的号',
} as const;

/** 答复异议. */
export const answerWords = {
  title: '答复异议',
  about: (hasConclusions: boolean) =>
    `单位提的异议由秘书科以外的岗位复核。结论是更正的，勾上准予按时计入的记录${hasConclusions ? '，或者撤销的核验结论' : ''}；得分由系统重算。`,
  subjectLabel: '哪件异议',
  none: '没有等答复的异议。',
  subject: (unit: string, id: string) => `${unit}（${id}）`,
  who: (post: string) => `由${post}复核、报送；秘书科不能代。`,
  upheld: '更正',
  admits: '准予按时计入的记录',
  voids: '撤销的核验结论',
  unit: '提出的单位',
  period: '针对哪一期的得分',
  task: '涉及的事项',
  text: '异议内容',
  conclusion: (matter: string, node: string, result: string, on: string) =>
    `${matter} ${node}：${on}${result}`,
  end: '办结',
} as const;

/** 专班和专项行动. */
export const campaignWords = {
  title: '专班和专项行动',
  about: '成立专班、开展专项行动的，登记一条；撤销的，选上它写日期。属于它的事项在立项时写它的名称。',
  subjectLabel: '登记什么',
  fresh: '成立一个',
  end: (name: string) => `撤销：${name}`,
  none: '',
  head: '组长（有重大事项的由主要领导任）',
  deputies: '副组长',
  members: '成员科室（单位）',
  groups: '下设的工作专班（没有的不加）',
  addGroup: '加一个专班',
  group: (n: number) => `第${String(n)}个专班`,
  groupHead: '牵头科室（单位）',
} as const;

/** 委托代签. */
export const delegationWords = {
  title: '委托代签',
  about: '领导不在岗、由AB角代签的，先登记一条；代签的在待签批清单上注明「代」，登记签批时选代签的领导。',
  subjectLabel: '登记什么',
  fresh: '一次委托',
  none: '',
  post: '谁的字由别人代签',
  to: '谁代签',
} as const;

/** 经验推介. */
export const experienceWords = {
  title: '经验推介',
  about: '单项靠前、进步最大的单位自己写的做法，领导同意推介的，登记原文。不加分。',
  none: '没有锁定的一期里的候选。',
  subjectLabel: '候选',
  candidate: (unit: string, period: string, item: string, basis: string) =>
    `${unit}：${period}${item}${basis}`,
} as const;
