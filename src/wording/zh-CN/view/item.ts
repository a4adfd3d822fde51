import { monthInWords } from '../portal/day.ts';

/** Sentences of the rankings by single item. */
export const itemSentences = {
  table: (league: string, month: string, state: string | null): string =>
    `${league}（${monthInWords(month)}${state === null ? '' : `，${state}`}）`,
  arithmetic: (earned: string, weight: string, score: string): string =>
    `100 × ${earned} ÷ ${weight} = ${score}`,
  gained: (points: string): string => `加${points}分`,
  lost: (points: string): string => `减${points}分`,
  change: { none: '上月无得分', new: '上月不在本组' },
  still: (names: readonly string[]): string =>
    `本月与上月有得分的单位不同；在两月都有得分的单位中，${names.join('、')}位次未变。`,
  unscored: {
    pending: '节点待核，本月无得分',
    waiting: '节点等待下月计，本月无得分',
  },
  candidate: { top: '靠前候选', rise: '进步最大候选' },
  alone: '本组仅1个单位有得分，名次无从比较。',
  choose: '候选由计分规则列出，是否总结推介由领导审定。',
  provisional: '暂定月份不列候选。',
  conditions: {
    score: '得分',
    scoreText: '100 × Σw·c ÷ Σw，只算本项工作，权重w不作协办折算',
    top: '靠前',
    topText: (rank: string, score: string): string => `名次在前${rank}名，并且${score}分以上`,
    rise: '进步最大',
    riseText: (points: string, places: string): string =>
      `两月都有得分，比上月加${points}分以上、上升${places}位以上，其中加分最多的；相同的并列，已列靠前的不再列`,
  },
  units: (count: number): string => `${count}个单位`,
  tops: (count: number): string => `${count}个`,
} as const;
