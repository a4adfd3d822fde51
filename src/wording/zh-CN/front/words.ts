/** Words of the front page. */
export const frontWords = {
  ranking: '排名',
  provisional: '排名（暂定）',
  rankingDetail: '逐行理由和脚注',
  onTime: '按时没有',
  mended: '整改没有',
  helped: '帮到没有',
  mending: '正在整改，按期限',
  answered: '最近办结并答复',
  lights: '全部事项亮灯',
  overdue: '现已逾期',
  noOverdue: '现无逾期。',
  changes: '近期变化',
  since: '自',
  entries: '查阅',
} as const;

const counted = (what: string, count: number) => (count === 0 ? [] : [`${what}${String(count)}件`]);

/** Sentences of the front page that carry figures. */
export const frontText = {
  frozen: (state: string, text: string) => `${state}：${text}`,
  noRanking: '尚无审定的排名。',
  whenRanking: '得分经主要领导批准、锁定后公布，此前为暂定，不公开。',
  noLive: '本办未选择公开实时办理情况。',
  found: (counted: string) => `历次督查发现的问题${counted}。`,
  nothingFound: '历次督查没有列问题。',
  allFound: '按问题看',
  clues: (
    year: string,
    count: number,
    of: { readonly taken: number; readonly left: number; readonly open: number; readonly closed: number },
  ) => {
    if (count === 0) return `${year}年还没有收到群众线索。`;
    const parts = [
      ...counted('转督办', of.taken),
      ...counted('不予转办', of.left),
      ...counted('待决定', of.open),
    ];
    return `${year}年收到群众线索${String(count)}件：${parts.join('，')}。已办结并答复${String(of.closed)}件。`;
  },
  allClues: '群众线索和办理结果',
  voice: '我要反映',
  tasks: (count: number) => `公开的督办事项${String(count)}件`,
  units: (count: number) => `单位${String(count)}个`,
  duties: '应办事项',
  method: '计分办法',
  object: '发现错误、有异议怎么办',
  contact: '怎样反映问题',
  more: (count: number) => `逾期共${String(count)}项，全部列在应办事项`,
  plans: (title: string, counts: string) => `${title}（${counts}）`,
  sectionOverdue: (section: string, count: number) => `${section}逾期${String(count)}项，列在其单位页`,
  change: (title: string, what: string) => `${title}：${what}`,
  sinceWeek: '近七日',
  moreChanges: (all: number, shown: number) => `共${String(all)}件，列最近${String(shown)}件`,
  nothing: (day: string) => `自${day}以来没有变化。`,
  sincePeriod: (period: string) => `名次较${period}`,
  moved: (unit: string, change: string, rank: string) => `${unit}${change}，现为${rank}`,
  noMove: '各单位名次未变。',
} as const;
