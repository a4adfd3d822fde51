import { dayInWords } from '../calendar/day.ts';

/** Words of a unit's tasks and duties. */
export const unitExtraText = {
  lead: '主办',
  assist: '协办',
  ended: '已办结',
  handedOver: '已移交',
  withdrawn: '已撤销督办',
  void: '已作废',
  /** What is owed now, by how near it is; nothing of what there is none of. */
  owed: (overdue: number, dueSoon: number, later: number) => {
    const parts = [
      [overdue, '逾期'],
      [dueSoon, '即将到期'],
      [later, '未到期'],
    ] as const;
    const said = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${word}${String(count)}项`]));
    return said.length === 0 ? '现无' : said.join('，');
  },
} as const;

/** Words of the papers on a unit's page and of the mark on what only the system may read. */
export const paperWords = {
  system: '系统内',
  open: '展开',
  monthly: '月度报送',
  issued: '印发的周报、要点和通报',
  objections: '异议与答复',
  received: '收到',
} as const;

/** Sentences and labels of the unit pages. */
export const unitSentences = {
  /** Link to what it owes, each line with its form. */
  desk: '去办：待办页',
  /** A page of a long index, after the name of its league. */
  page: (nth: number, count: number) => `第${String(nth)}页（${String(count)}个）`,
  /** The file of the whole index. */
  set: '全部单位',
  /** The file of all periods of all units. */
  periodSet: '各单位历期得分',
  state: '状态',
  league: '组别',
  facts: {
    kind: '单位类别',
    league: '排名组',
    notRanked: '不参加排名',
    noRules: '尚无计分规则',
    leader: '分管领导',
    section: '督查专职部门',
    parent: '上级单位',
    through: '周报代录单位',
    throughs: '历次周报代录',
    formerNames: '曾用名',
    names: '名称',
    leagues: '历次分组',
    leaders: '历任分管',
    order: '固定次序',
    predecessors: '前身',
    successors: '继任',
    until: '撤销',
  },
  course: (entries: readonly string[]): string => entries.join('；'),
  named: (from: string, name: string, short: string | undefined): string =>
    `${dayInWords(from)}起${name}${short === undefined ? '' : `（简称${short}）`}`,
  since: (from: string, what: string, reason?: string): string =>
    `${dayInWords(from)}起${what}${reason === undefined ? '' : `（${reason}）`}`,
  until: (name: string, day: string): string => `${name}（到${dayInWords(day)}）`,
  nth: (order: number): string => `第${String(order)}号，同分时按此排列`,
  notRankedBecause: (reason: string): string => `不参加排名：${reason}`,
  noPeriod: '尚无锁定的排名',
  abolished: (day: string): string => `${dayInWords(day)}撤销`,
  gap: {
    ahead: (names: readonly string[], gap: string): string => `距前一名${names.join('、')}${gap}分`,
    first: (names: readonly string[], gap: string): string => `距第1名${names.join('、')}${gap}分`,
    behind: (names: readonly string[], gap: string): string => `领先后一名${names.join('、')}${gap}分`,
    grade: (grade: string, from: string, gap: string): string => `距${grade}（${from}分）${gap}分`,
    part: (name: string, full: string, points: string, lost: string): string =>
      `失分最多的是${name}：满分${full}，得${points}，少${lost}分`,
    weightedPart: (name: string, full: string, points: string, weight: string, lost: string): string =>
      `失分最多的是${name}：满分${full}，得${points}，乘权重${weight}，少${lost}分`,
  },
  /** The same where less is better. */
  gapLowFirst: {
    ahead: (names: readonly string[], gap: string): string => `比前一名${names.join('、')}多${gap}分`,
    first: (names: readonly string[], gap: string): string => `比第1名${names.join('、')}多${gap}分`,
    behind: (names: readonly string[], gap: string): string => `比后一名${names.join('、')}少${gap}分`,
    grade: (grade: string, from: string, gap: string): string => `比${grade}（${from}分以下）多${gap}分`,
  },
  notes: {
    onList: (period: string, league: string, list: string, rank: string): string =>
      `${period}${league}${list}，${rank}`,
    commended: (level: string, title: string, rank: string | undefined): string =>
      `${level}表扬：${title}${rank === undefined ? '' : `，${rank}`}`,
    instructed: (title: string): string => `主要领导批示肯定：${title}`,
    measure: (kind: string, basis: string): string => `${kind}，依据${basis}`,
    grounds: (grounds: readonly string[]): string => `事由：${grounds.join('、')}`,
    commendedBy: (by: string, document: string | undefined): string =>
      document === undefined ? by : `${by}，${document}`,
    once: '同一经验不重复加分',
    points: (points: string): string => `扣${points}分`,
    approved: (who: string, day: string, mode: string): string => `${who}${day}批准（${mode}）`,
    paper: '批示全文',
    ranking: '当期排名',
  },
} as const;

/** Words of the unit pages. */
export const unitWords = {
  title: '单位',
  deck: (hasMatters: boolean): string =>
    hasMatters ? '每个单位一页：得分由来、承担的事项、应办的手续。' : '每个单位一页，列出得分由来。',
  register: '单位登记',
  figuresOf: '名次、总分为',
  others: '不参加排名的单位',
  rank: '名次',
  total: '总分',
  lights: '在办事项',
  owed: '现应办',
  latest: '得分',
  provisional: '得分（暂定）',
  history: '历期得分',
  grade: '等次',
  period: '期',
  trendTotal: '总分',
  trendRank: '名次',
  trendCaption: '总分与名次走势',
  trendUnits: '上为总分（分），下为名次，第1名在上；未参加排名的断开。',
  tasks: '承担的督办事项',
  noTasks: '目前没有公开的督办事项。',
  duties: '现在应办什么',
  missed: (reports: boolean): string => (reports ? '近期逾期办理和缺报' : '近期逾期办理'),
  noMissed: (reports: boolean): string => (reports ? '近期没有逾期办理或缺报。' : '近期没有逾期办理。'),
  notes: '表扬与通报',
  live: '本单位实时情况不公开，以公布的得分为准。',
  noPeriods: '尚无已公布的得分。',
} as const;
