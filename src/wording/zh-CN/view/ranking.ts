import { dayInWords, monthInWords } from '../portal/day.ts';

/** Sentences of rankings and of the state of a score month. */
export const rankingSentences = {
  rank: (rank: number, tied: boolean): string => `${tied ? '并列' : ''}第${rank}名`,
  change: {
    up: (places: number): string => `上升${places}位`,
    down: (places: number): string => `下降${places}位`,
    same: '持平',
    new: '新参评',
    none: '上月未参加排名',
    firstMonth: '首个月份，无上月名次',
    unranked: '本月未参加排名',
  },
  unranked: {
    'too-few': '任务不足，不参加本月排名',
    pending: '核验未完，不参加本月排名',
    'no-data': '本月无可评内容，不参加本月排名',
  },
  state: { settled: '按截止日计算', provisional: '暂定' },
  settled: (freeze: string): string => `截至锁定日（${dayInWords(freeze)}）计算，尚未设定稿版本。`,
  provisional: (freeze: string): string =>
    `未到锁定日（${dayInWords(freeze)}），成绩为暂定，只供系统内核对。`,
  running: (months: readonly string[], shown: boolean): string =>
    `${months.map(monthInWords).join('、')}未到锁定日，成绩为暂定，${shown ? '只供系统内核对' : '不公开'}。`,
  tie: {
    competition: '同分并列，并列之后的名次顺延；并列单位按固定顺序排列。',
    dense: '同分并列，并列之后的名次接续；并列单位按固定顺序排列。',
    sequential: '同分不并列，按固定单位顺序依次排名。',
  },
  remarks: {
    honour: '红榜',
    caution: '提醒',
    empty: (code: string): string => `${code}无可评`,
  },
  honour: (rank: string, total: string): string => `${rank}，${total}分`,
  below: (total: string, limit: string): string => `${total}分，不满${limit}分`,
  fell: (places: number, loss: string): string => `下降${places}位，减${loss}分`,
  footnote: {
    mark: '注',
    left: (names: readonly string[]): string => `${names.join('、')}本月不参加排名`,
    gone: (names: readonly string[]): string => `${names.join('、')}已不在本组`,
    entered: (names: readonly string[]): string => `${names.join('、')}本月参加排名，上月未参加`,
    still: (names: readonly string[]): string => `在两月均参评的单位中，${names.join('、')}位次未变`,
    join: (clauses: readonly string[]): string => `${clauses.join('；')}。`,
  },
  trend: (month: string, total: string, rank: string): string =>
    `${monthInWords(month)}：${total}分，${rank}`,
  trendNone: (month: string, reason: string): string => `${monthInWords(month)}：${reason}`,
  noLeague: '未列入排名组',
} as const;
