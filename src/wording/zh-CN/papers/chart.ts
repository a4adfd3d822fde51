/** Words of 进度图. */
export const chartText = {
  group: '进度图（A3）',
  name: '进度图',
  title: (year: string) => `${year}年重点工作进度图`,
  part: '上图的事项',
  sheet: (n: number, of: number) => (of === 1 ? '' : `（${String(n)}/${String(of)}）`),
  sub: (office: string, asOf: string, sheet: string) => `${office}　${asOf}${sheet}`,
  head: ['事项', '责任单位', '时间'],
  light: '灯',
  months: (month: number) => `${String(month)}月`,
  units: (first: string, n: number) => (n === 1 ? first : `${first}等${String(n)}个单位`),
  /** Signs beside the words of the lights: told apart without colours. */
  signs: {
    'severely-overdue': '■',
    behind: '▲',
    'due-soon': '◆',
    normal: '●',
    grey: '○',
    done: '✓',
  },
  noLight: '—',
  /** What the marks mean; of what the rules leave out nothing is said. */
  key: (hasLights: boolean, isVerified: boolean) =>
    [
      '图例　横线：通知单印发至完成时限',
      '●已完成',
      isVerified ? '◎报完成待核验' : '◎报完成',
      '○未到期　▲逾期　◇完成时限　竖虚线：今日',
      ...(hasLights ? ['　灯　■严重逾期　▲滞后　◆临期　●正常　○未启动或暂缓　✓完成'] : []),
    ].join('　'),
  steps: (done: number, waits: number, late: number, ahead: number, isVerified: boolean) =>
    [
      `完成${String(done)}步`,
      ...(waits === 0 ? [] : [`${isVerified ? '待核验' : '报完成'}${String(waits)}步`]),
      ...(late === 0 ? [] : [`逾期${String(late)}步`]),
      ...(ahead === 0 ? [] : [`未到期${String(ahead)}步`]),
    ].join('，'),
  none: '没有在办的事项。',
  more: (n: number) => `另有${String(n)}项没有上图，见任务清单。`,
} as const;
