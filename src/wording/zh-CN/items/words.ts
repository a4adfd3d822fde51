/** Words of the rankings by single item. */
export const itemWords = {
  title: '单项工作',
  deck: '每项工作单独排名，各组分别排列，只算该项工作的任务。',
  link: '单项工作排名',
  periods: '全部得分排名',
  overview: '各项工作',
  noScore: '尚无可公布的得分。',
  period: '时间',
  league: '组别',
  first: '第1名',
  score: '得分',
  scored: '有得分',
  top: '靠前候选',
  rise: '进步最大候选',
  made: '怎样算出',
  caption: '单项排名',
  history: '以前各期',
  places: '名次、单位与得分',
  tour: '拉练打分',
  tourNote: '按打分另排名次，只列出，不加进得分。',
  historyNote: '没有得分的不列。点开得分看由来。',
} as const;

/** Sentences of the rankings by single item; `now`, `before` and `next` are `本月`, `上月`, `下月` or the like. */
export const itemSentences = {
  table: (league: string, period: string, state: string | null): string =>
    `${league}（${period}${state === null ? '' : `，${state}`}）`,
  arithmetic: (earned: string, weight: string, score: string): string =>
    `100 × ${earned} ÷ ${weight} = ${score}`,
  gained: (points: string): string => `提高${points}分`,
  lost: (points: string): string => `降低${points}分`,
  change: {
    none: (before: string): string => `${before}无得分`,
    new: (before: string): string => `${before}不在本组`,
  },
  unscored: {
    title: (now: string): string => `${now}无得分`,
    waiting: (now: string, next: string): string => `节点留到${next}结算，${now}无得分`,
    resting: (now: string): string => `暂缓办理，${now}无得分`,
  },
  candidate: { top: '靠前候选', rise: '进步最大候选' },
  alone: '本组仅1个单位有得分，名次无从比较。',
  choose: '候选由计分规则列出，是否总结推介由领导审定。',
  provisional: '暂定时不列候选。',
  conditions: {
    score: '得分',
    scoreText: '100 × Σw·c ÷ Σw，只算本项工作的任务',
    top: '靠前',
    topText: (least: number, rank: number, score: string): string =>
      `本组有得分的至少${String(least)}个单位，名次在前${String(rank)}名，并且${score}分以上`,
    rise: '进步最大',
    riseText: (before: string, points: string, places: number): string =>
      `比${before}提高${points}分以上、上升${String(places)}位以上，其中提高最多的；相同的并列，已列靠前的不再列`,
  },
  /** The files of all single items. */
  set: {
    places: '全部单项工作的名次和得分',
    itemId: '单项工作代码',
    matters: '计分事项',
    withheld: '不予公开',
    gain: '得分变化',
  },
  units: (count: number): string => `${String(count)}个单位`,
  tops: (count: number): string => `${String(count)}个`,
} as const;
