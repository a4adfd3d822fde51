/** Words of the six lights and of what makes them so. */
export const lightWords = {
  words: {
    'severely-overdue': '严重逾期',
    behind: '滞后',
    'due-soon': '临期',
    normal: '正常',
    grey: '未启动／暂缓',
    done: '完成',
  },
  notStarted: '未启动',
  suspended: '暂缓办理',
  withdrawn: '已撤销督办',
  void: '已作废',
  handedOver: '已移交',
  claimed: '已报待核',
  /** Stands before a figure of the day on which the light stopped. */
  stopped: '报送时',
  overdue: (days: number): string => `逾期${days}个工作日`,
  planMissing: (days: number): string => `计划逾期${days}个工作日未报`,
  ackMissing: (days: number): string => `逾期${days}个工作日未签收`,
  behind: (percent: number): string => `落后${percent}个百分点`,
  relapse: '反弹，整改未核验通过',
  left: (days: number): string => (days === 0 ? '当日到期' : `还剩${days}个工作日`),
  notFiled: '计划未备案',
  notSigned: '未签收',
  ownPartDone: '本单位已完成',
} as const;

/** The page of a unit's lights at the end of a period. */
export const lightsAtEndWords = {
  title: '截止时各事项的灯',
  deck: '排名表里各色灯的件数，就是下面这些事项；各事项今天的灯，见它们自己的网页。',
  heading: '按灯分列',
} as const;

export const lightsAtEndSentences = {
  page: (unit: string, period: string): string => `${unit}${period}得分由来`,
  differs: (counted: number, found: number): string =>
    `当期计${String(counted)}件，按现在的记录是${String(found)}件：记录后来有增改。`,
} as const;

/** Beside counts of the lights. */
export const lightRollWords = {
  means: '灯的含义',
  withheld: (count: number): string => `另有${String(count)}件不予公开`,
  /** Of how many matters the lights are counted. */
  counted: (shown: number, withheld: number): string =>
    withheld === 0
      ? `共${String(shown)}件`
      : `公开${String(shown)}件，另有${String(withheld)}件不予公开，合计${String(shown + withheld)}件`,
} as const;
