import { monthInWords } from '../portal/day.ts';

/** Sentences of rankings and of the state of a score month. */
export const rankingSentences = {
  rank: (rank: number, tied: boolean): string => `${tied ? '并列' : ''}第${rank}名`,
  change: {
    up: (places: number): string => `上升${places}位`,
    down: (places: number): string => `下降${places}位`,
    same: '持平',
    new: '新参评',
    none: '上月未参加排名',
    firstMonth: '没有上月名次可比',
    unranked: '本月未参加排名',
  },
  unranked: {
    'too-few': '任务不足，不参加本月排名',
    pending: '核验未完，不参加本月排名',
    'no-data': '本月无可评内容，不参加本月排名',
  },
  /** Said only where it is not as everybody expects. */
  lowFirst: '得分低的名次在前。',
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
  above: (total: string, limit: string): string => `${total}分，超过${limit}分`,
  fell: (places: number, loss: string): string => `下降${places}位，减${loss}分`,
  fellByMore: (places: number, more: string): string => `下降${places}位，增${more}分`,
  footnote: {
    mark: '注',
    left: (names: readonly string[]): string => `${names.join('、')}本月不参加排名`,
    gone: (names: readonly string[]): string => `${names.join('、')}已不在本组`,
    entered: (names: readonly string[]): string => `${names.join('、')}本月参加排名，上月未参加`,
    still: (names: readonly string[]): string => `在两月均参评的单位中，${names.join('、')}位次未变`,
    join: (clauses: readonly string[]): string => `${clauses.join('；')}。`,
  },
  plain: {
    same: '不计加分、扣分，名次都不变。',
    one: (name: string, plain: number, rank: number): string =>
      `${name}第${String(plain)}名（现第${String(rank)}名）`,
    moved: (units: readonly string[]): string => `不计加分、扣分：${units.join('，')}；其他单位名次不变。`,
  },
  trend: (month: string, total: string, rank: string): string =>
    `${monthInWords(month)}：${total}分，${rank}`,
  trendNone: (month: string, reason: string): string => `${monthInWords(month)}：${reason}`,
  noLeague: '未列入排名组',
} as const;
