/** Words of the duty roll and of deadlines. */
export const dutyWords = {
  title: '应办事项',
  /** `apart` where the roll of the section and the leaders does not stand here: what the section owes is on its own page. */
  deck: (section: string, apart: boolean): string =>
    `谁该办什么、什么时候办，到期未到都列在这里。${apart ? `${section}应办的列在${section}的单位页，领导应办的列在系统内版。` : ''}`,
  counts: '现况',
  overdue: '逾期未办',
  dueSoon: '即将到期',
  none: '无。',
  units: '各单位',
  office: (section: string): string => `${section}和领导`,
  officeNote: (section: string): string => `${section}和领导没有按时办的，不改变任何单位的得分。`,
  what: '应办手续',
  who: '责任方',
  due: '应于',
  state: '状态',
  effect: '对得分的影响',
  /** Only reports of weeks and months can be missed for good. */
  lapsed: (reports: boolean): string => (reports ? '近30日缺报和逾期办理' : '近30日逾期办理'),
  recent: '近30日按时办理',
  waiting: '尚未到期',
  /** Link to the issue of what is overdue. */
  issue: '催办议题',
  nothing: '现无应办未办。',
  pieces: '件',
  closedTitle: '不公开实时情况',
} as const;

/** Words of a deadline that explains itself. */
export const deadlineWords = {
  start: '起算日',
  startNote: '当日不计',
  span: '期限',
  skipped: '跳过',
  noSkipped: '其间无休息日',
  due: '截止',
  provisional: '暂定：该年放假安排尚未公布',
  moves: '变动',
} as const;
