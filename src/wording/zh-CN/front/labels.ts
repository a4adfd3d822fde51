/** Words of the front page. */
export const frontWords = {
  ranking: '排名',
  provisional: '排名（暂定）',
  rankingDetail: '逐行理由和脚注',
  live: '实时情况',
  lights: '全部事项亮灯',
  total: '共',
  pieces: '件',
  overdue: '现已逾期',
  noOverdue: '现无逾期。',
  changes: '近期变化',
  since: '自',
  entries: '查阅',
} as const;
