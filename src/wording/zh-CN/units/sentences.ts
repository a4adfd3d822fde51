import { dayInWords } from '../calendar/day.ts';

/** Sentences and labels of the unit pages. */
export const unitSentences = {
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
    predecessors: '前身',
    successors: '继任',
    until: '撤销',
  },
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
    commended: (level: string, title: string): string => `${level}表扬：${title}`,
    instructed: (title: string): string => `主要领导批示肯定：${title}`,
    measure: (kind: string, basis: string): string => `${kind}，依据${basis}`,
    ranking: '当期排名',
  },
} as const;
