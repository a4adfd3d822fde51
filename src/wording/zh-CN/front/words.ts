/** Words of the front page. */
export const frontWords = {
  ranking: '排名',
  provisional: '排名（暂定）',
  rankingDetail: '逐行理由和脚注',
  live: '实时情况',
  lights: '全部事项亮灯',
  overdue: '现已逾期',
  noOverdue: '现无逾期。',
  changes: '近期变化',
  since: '自',
  entries: '查阅',
} as const;

/** Sentences of the front page that carry figures. */
export const frontText = {
  frozen: (state: string, text: string) => `${state}：${text}`,
  noRanking: '尚无审定的排名。',
  whenRanking: '得分经主要领导批准、锁定后公布，此前为暂定，不公开。',
  noLive: '本办未选择公开实时办理情况。',
  tasks: (count: number) => `公开的督办事项${String(count)}件`,
  units: (count: number) => `单位${String(count)}个`,
  duties: '应办事项',
  method: '计分办法',
  object: '发现错误、有异议怎么办',
  contact: '怎样反映问题',
  more: (count: number) => `逾期共${String(count)}项，全部列在应办事项`,
  sectionOverdue: (section: string, count: number) => `${section}逾期${String(count)}项，列在其单位页`,
  change: (title: string, what: string) => `${title}：${what}`,
  sinceWeek: '近七日',
  nothing: (day: string) => `自${day}以来没有变化。`,
  sincePeriod: (period: string) => `名次较${period}`,
  moved: (unit: string, change: string, rank: string) => `${unit}${change}，现为${rank}`,
  noMove: '各单位名次未变。',
} as const;
