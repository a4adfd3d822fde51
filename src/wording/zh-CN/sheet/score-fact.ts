/** What is printed beside the total, and what stands in its place for a unit without a rank. */
export const factWords = {
  matters: '主办计分任务',
  mattersText: (now: string): string => `${now}主办、有节点计分的任务`,
  mattersCount: (count: number): string => `${String(count)}件`,
  leastMatters: (least: number): string => `参加排名须${String(least)}件以上`,
  nodes: '计分节点',
  nodesText: (onTime: number, late: number, open: number): string =>
    `按时完成${String(onTime)} + 逾期完成${String(late)} + 未完成${String(open)}`,
  unchecked: (count: number): string => `其中已报待核${String(count)}个，按报告计`,
  missingPlans: (count: number): string => `其中应报未报的计划${String(count)}份`,
  condition: '参加排名的条件',
  conditionText: (matters: number, least: number): string =>
    `有节点计分的主办任务${String(matters)}件（须${String(least)}件以上）`,
  without: (parts: readonly string[]): string => `${parts.join('、')}没有可评内容`,
  notRanked: '不参加',
} as const;
