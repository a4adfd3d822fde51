/** Words of the six lights and of what makes them so. */
export const lightWords = {
  words: {
    'severely-overdue': '严重逾期',
    behind: '滞后',
    'due-soon': '临期',
    normal: '正常',
    grey: '未启动／暂停',
    done: '完成',
  },
  notStarted: '未启动',
  suspended: '暂停',
  terminated: '已终止',
  claimed: '已报待核',
  asked: '申请调整中',
  /** Stands before a figure of the day on which the light stopped. */
  stopped: { claimed: '报送时', asked: '申请时' },
  overdue: (days: number): string => `逾期${days}个工作日`,
  planMissing: (days: number): string => `计划逾期${days}个工作日未报`,
  behind: (percent: number): string => `落后${percent}个百分点`,
  relapse: '反弹，整改未核验通过',
  left: (days: number): string => (days === 0 ? '当日到期' : `还剩${days}个工作日`),
  notFiled: '计划未备案',
  because: (word: string, detail: string): string => `${word}，${detail}`,
  beside: (phrase: string, beside: string): string => `${phrase}（${beside}）`,
  ofNode: (node: string, phrase: string): string => `${node}，${phrase}`,
} as const;
