/** Sentences of rankings; `period` is `本月`, `本季度`, `本期` or the name of one. */
export const rankingSentences = {
  disputed: '有异议，待答复',
  withMark: (text: string, mark: string): string => `${text}（${mark}）`,
  /** The file of a league's table. */
  set: (period: string, league: string): string => `${period}${league}排名`,
  /** The file of a league's table in a version that was replaced. */
  lockedSet: (period: string, league: string, version: number): string =>
    `${period}${league}排名（第${String(version)}版）`,
  /** The file of the units below a league's table. */
  unrankedSet: (period: string, league: string): string => `${period}${league}不参加排名的单位`,
  /** The file of all periods. */
  periodSet: '历次排名',
  /** A page of a long league. */
  page: (nth: number, count: number): string => `第${String(nth)}页（${String(count)}个单位）`,
  unrankedPage: (nth: number, count: number): string =>
    `不参加排名的单位第${String(nth)}页（${String(count)}个）`,
  partTitle: (period: string, league: string, page: string): string => `${period}${league}排名${page}`,
  /** Of a list of which only the first stand on a page. */
  listRest: (count: number): string => `另有${String(count)}个单位，见名次表的备注。`,
  /** Of a league of which only the first stand on a page. */
  rest: (count: number): string => `另有${String(count)}个单位，见`,
  restLink: (period: string): string => `${period}排名`,
  rank: (rank: number, tied: boolean): string => `${tied ? '并列' : ''}第${rank}名`,
  change: {
    up: (places: number): string => `上升${places}位`,
    down: (places: number): string => `下降${places}位`,
    same: '持平',
    new: '新参评',
    none: (before: string): string => `${before}未参加排名`,
    noTable: '此前没有公布过名次',
    unranked: (period: string): string => `${period}未参加排名`,
    hidden: '不公布名次',
  },
  unranked: {
    'no-matters': (period: string): string => `${period}无主办计分事项，不参加排名`,
    'nothing-assessed': (): string => '没有可评内容，不参加排名',
  },
  /** Where the rules publish only the one or the other. */
  noRanks: '只公布得分，不公布名次',
  noScores: '只公布名次，不公布得分',
  /** Said only where it is not as everybody expects. */
  lowFirst: '得分低的名次在前。',
  tie: {
    competition: '同分并列，并列之后的名次顺延；并列单位按固定顺序排列。',
    dense: '同分并列，并列之后的名次接续；并列单位按固定顺序排列。',
    sequential: '同分不并列，按固定单位顺序依次排名。',
  },
  /** What decides between equal totals before anything else. */
  tieBreak: (name: string): string => `同分的先比${name}，高者在前。`,
  /** A row of the table, term by term. */
  term: {
    start: '起评分',
    scale: '折算',
    base: '基础分',
    cut: '截去',
    full: '无可评',
    missing: '没有录入',
    noScale: '不须折算',
    notEntered: '没有录入',
    notApplicable: (why: string): string => `不适用：${why}`,
    noPart: '没有可评内容',
    weight: (factor: string): string => `×${factor}`,
    scaled: (sum: string, available: string, full: string, base: string): string =>
      `${sum} ÷ ${available} × ${full} = ${base}`,
  },
  matters: '主办件数',
  measured: (name: string, measure: string): string => `${name}（${measure}）`,
  score: (total: string): string => `${total}分`,
  below: (total: string, limit: string): string => `${total}分，不满${limit}分`,
  above: (total: string, limit: string): string => `${total}分，超过${limit}分`,
  /** Of a unit that a measure keeps off lists; `measure` is the office's own word. */
  barred: (measure: string, lists: readonly string[]): string => `${measure}，不列入${lists.join('、')}`,
  barredUnit: (unit: string, text: string): string => `${unit}${text}。`,
  places: (places: number): string => (places < 0 ? `下降${-places}位` : `上升${places}位`),
  more: (points: string): string => `增${points}分`,
  less: (points: string): string => `减${points}分`,
  trend: (period: string, reported: readonly string[]): string => `${period}：${reported.join('，')}`,
  noLeague: '未列入排名组',
} as const;
