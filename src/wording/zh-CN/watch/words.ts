import { quoted } from '../shared/quoted.ts';

/** The lists by rule, by the last part of their address. */
export type WatchKey =
  'lagging' | 'joint' | 'long-delayed' | 'look-back' | 'decisions' | 'claims' | 'plans' | 'experience';

/** What a list is called and what its columns hold. */
export interface WatchHead {
  readonly title: string;
  readonly deck: string;
  readonly name: string;
  readonly unit: string;
  readonly why: string;
  /** Null where a row has no such day, or no such figure. */
  readonly since: string | null;
  readonly days: string | null;
  /** Where nothing stands on it. */
  readonly empty: string;
}

/** Words of /watch/. */
export const watchWords = {
  title: '跟踪督办名单',
  deck: '按规则从台账推出的名单，不用填写。每张名单写明怎样算出、谁接着办什么。',
  link: '跟踪督办名单：滞后、久拖不决等',
  lists: '名单',
  rule: '怎样算出',
  byUnit: '各单位',
  duty: '谁接着办',
  next: '接着办什么',
  nextWho: '由谁办',
  nextDue: '应于',
  nextState: '办到哪一步',
  id: '编号',
  form: '可办',
  roll: '应办事项',
  count: (rows: number) => `${String(rows)}条`,
  none: '现在没有',
  /** Who, and where it stands; the day stands below. */
  step: (who: string, state: string | null) => (state === null ? who : `${who}，${state}`),
  listed: (rows: number) => (rows === 0 ? '名单' : `名单（${String(rows)}条）`),
} as const;

export const watchHeads: Readonly<Record<WatchKey, WatchHead>> = {
  lagging: {
    title: '进度滞后',
    deck: '今天亮黄灯、红灯的事项。',
    name: '事项',
    unit: '单位',
    why: '为什么',
    since: null,
    days: '逾期工作日',
    empty: '没有滞后的事项。',
  },
  joint: {
    title: '建议联合督查',
    deck: '推进难度大、长期打不开局面的事项，提请领导考虑。',
    name: '事项',
    unit: '单位',
    why: '为什么',
    since: '从哪天起没有进展',
    days: '满几个星期',
    empty: '没有长期打不开局面的事项。',
  },
  'long-delayed': {
    title: '久拖不决',
    deck: '逾期很久，或者一再延期的事项。',
    name: '事项',
    unit: '主办单位',
    why: '为什么',
    since: null,
    days: '逾期工作日',
    empty: '没有久拖不决的事项。',
  },
  'look-back': {
    title: '回头看台账',
    deck: '办结以后还要去看有没有反复的事项，和下次看的日期。',
    name: '事项',
    unit: '主办单位',
    why: '为什么看、看过几次',
    since: '办结',
    days: null,
    empty: '没有须回头看的事项。',
  },
  decisions: {
    title: '未立项的议定事项',
    deck: '会议定了、还没有落到任务的事项。',
    name: '议定事项',
    unit: '单位',
    why: '哪次会议',
    since: '会议日期',
    days: '会后工作日',
    empty: '议定事项都已立项，或者写明了不列入的理由。',
  },
  claims: {
    title: '待核验的报告',
    deck: '单位报了完成、还没有答复的。',
    name: '事项',
    unit: '报告单位',
    why: '报了什么',
    since: '收到',
    days: null,
    empty: '没有待核验的报告。',
  },
  plans: {
    title: '计划报送情况',
    deck: '通知单送达以后应当报送的工作计划：按时、逾期几个工作日、未报，按单位排列。',
    name: '事项',
    unit: '报送单位',
    why: '报送情况',
    since: '应于',
    days: '逾期工作日',
    empty: '还没有应报的计划。',
  },
  experience: {
    title: '推介候选',
    deck: '单项工作靠前、进步最大的单位，可以总结推介它的做法。',
    name: '单项工作',
    unit: '单位',
    why: '为什么',
    since: null,
    days: null,
    empty: '没有候选。',
  },
};

/** How each list comes about; the figures are those of the rules in force, what these leave out is not said. */
export const watchRules = {
  lagging: (overdue: number, behind: number, farBehind: number): readonly string[] => [
    `逾期1至${String(overdue)}个工作日为黄灯，超过${String(overdue)}个为红灯；量化的任务，核定的完成量比到期节点的目标低${String(behind)}至${String(farBehind)}个百分点为黄灯，低得更多为红灯。`,
    '一件事项由几个单位办的，各列一行；重的在前，逾期久的在前。',
  ],
  joint: (weeks: number, redPeriods: number, lights: boolean, plans: boolean): readonly string[] => [
    `没有办完的事项，逾期以后满${String(weeks)}个星期没有进展的${lights ? `，或者连续${String(redPeriods)}个期末亮红灯的` : ''}。`,
    `没有进展，是指${plans ? '应报的计划没有报，' : ''}没有新报完成的节点（退回的不算），核定的完成量没有提高；周报、电话里怎样说，不算。已经报完成、等候答复的，正在暂缓办理的，不列。`,
  ],
  longDelayed: (overdue: number, postponed: number, plans: boolean): readonly string[] => [
    `有没有完成的节点${plans ? '、没有报送的计划' : ''}逾期超过${String(overdue)}个工作日，或者同意延期${String(postponed)}次以上的事项。`,
  ],
  lookBack: (months: readonly number[], overdue: number, postponed: number): readonly string[] => [
    `办结认定以后第${months.map(String).join('、')}个月的同一天各看一次，遇休息日顺延。`,
    `须回头看的，是带有须回头看标签的、曝光和群众反映的、提出过整改要求的、久拖不决的（逾期超过${String(overdue)}个工作日，或者延期${String(postponed)}次）；其余办结即销号。`,
  ],
  decisions: (days: number): readonly string[] => [
    `会议的议定事项，既没有立为督查任务，又没有写明不列入的理由的。会后${String(days)}个工作日内应当定下来。`,
  ],
  plans: (days: number, prompt: number | undefined): readonly string[] => [
    `通知单印发和送达，取较晚的一天，以后${String(days)}个工作日内报送；要求重报的，从那天起同样计算，另列一行。`,
    ...(prompt === undefined ? [] : [`时限不超过${String(prompt)}个工作日的即办件，签收就是计划。`]),
    '报送以前已经报办结的，按报办结的日期算。撤销督办的，不再要求。',
  ],
  claims: (days: number, sample: boolean): readonly string[] => [
    `应当核验的，收到后${String(days)}个工作日内答复。`,
    ...(sample ? ['其余的等公布抽查号；没有抽中的，或者到关账没有公布抽查号的，按报告认定。'] : []),
  ],
} as const;

/** Who owes what next on each list. */
export const watchDuties: Readonly<Record<WatchKey, (section: string) => string>> = {
  lagging: (section) => `名单上的单位抓紧办，办完报完成；${section}催办。`,
  joint: (section) => `${section}提出督查方案，由领导决定是否联合督查；督查以后记入督查记录。`,
  'long-delayed': (section) => `主办单位抓紧办，办完报办结；办结以后，由${section}回头看。`,
  'look-back': (section) =>
    `${section}到期去看，登记结论；${section}自己承办的，由别的岗位去看。又出了同样问题的，重新整改。`,
  decisions: (section) => `${section}立为督查任务，或者在会议记录里写明不列入的理由。`,
  claims: (section) => `${section}核验，登记结论；${section}自己承办的，由别的岗位核验。`,
  plans: (section) => `没有报的单位抓紧报送，由分管领导审定、${section}备案以后实施；${section}催报。`,
  experience: () => '由领导审定推介哪些；做法由单位自己写。',
};

/** Why a row stands on its list. */
export const watchText = {
  weeks: (since: string, weeks: number) => `${since}以后没有进展，已满${String(weeks)}个星期`,
  red: (periods: readonly string[]) => `${periods.join('、')}期末都亮红灯`,
  node: (title: string, due: string, late: number, postponed: number) =>
    [
      `${quoted(title)}应于${due}完成`,
      ...(late === 0 ? [] : [`逾期${String(late)}个工作日`]),
      ...(postponed === 0 ? [] : [`延期${String(postponed)}次`]),
    ].join('，'),
  plan: (due: string, late: number) => `工作计划应于${due}报送，未报，逾期${String(late)}个工作日`,
  reasons: {
    tag: '带有须回头看的标签',
    source: '曝光、群众反映的事项',
    rectification: '提出过整改要求',
    'long-delayed': '久拖不决',
    none: '',
  },
  looked: (nth: number, day: string, result: string) => `第${String(nth)}次${day}${result}`,
  allLooked: '各次都已看过',
  meeting: (title: string) => title,
  decision: (no: number) => `第${String(no)}项`,
  decide: '立项，或者写明不列入的理由',
  decideState: (days: number, isLate: boolean) => `会后${String(days)}个工作日${isLate ? '，已过期限' : ''}`,
  register: '立项',
  waitsDraw: '等公布抽查号，或者到关账按报告认定',
  claimed: (nodes: readonly string[]) => nodes.map(quoted).join('、'),
  scheme: '提出督查方案，由领导决定',
  schemeForm: '登记督查记录',
  waits: '等候答复',
  candidate: (kind: string, rank: string | null, score: string | null) =>
    [kind, ...(rank === null ? [] : [rank]), ...(score === null ? [] : [`${score}分`])].join('，'),
  choose: '审定推介哪些',
  published: '已推介',
  publish: '登记推介',
  leaders: '领导',
  of: (period: string, league: string) => `${period}　${league}`,
  join: (parts: readonly string[]) => parts.join('；'),
} as const;

const again = (isAgain: boolean) => (isAgain ? '退回后重报：' : '');

/** How a plan was filed. */
export const planText = {
  filed: (kind: 'plan' | 'prompt', day: string, late: number, isAgain: boolean) =>
    `${again(isAgain)}${day}${kind === 'prompt' ? '签收（即办件）' : '报送'}，${late === 0 ? '按时' : `逾期${String(late)}个工作日`}`,
  missing: (late: number, isAgain: boolean) =>
    `${again(isAgain)}未报${late === 0 ? '' : `，逾期${String(late)}个工作日`}`,
  ahead: (left: number, isAgain: boolean) => `${again(isAgain)}未到期，还剩${String(left)}个工作日`,
  counts: (of: {
    readonly all: number;
    readonly onTime: number;
    readonly late: number;
    readonly missing: number;
    readonly ahead: number;
  }) => {
    const parts = [
      ['按时', of.onTime],
      ['逾期报送', of.late],
      ['未报', of.missing],
      ['未到期', of.ahead],
    ] as const;
    const said = parts.filter(([, count]) => count > 0).map(([what, count]) => `${what}${String(count)}份`);
    return `应报${String(of.all)}份：${said.join('，')}`;
  },
  moreUnits: (count: number) => `另有${String(count)}个单位，见下面的名单。`,
} as const;
