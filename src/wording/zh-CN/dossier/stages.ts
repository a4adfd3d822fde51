/** Words of the three stages of a matter that is itself a scheme. */
export const stageWords = {
  title: '全程督查的三个阶段',
  note: '题目写明是方案、预案、办法一类的事项才有：备案以前是起草，备案到办结是实施，办结以后到看完为止是评价。都由已有的日期推出，不另填，不作检查，不计分。',
  names: { drafting: '方案起草', 'carrying-out': '组织实施', evaluation: '效果评价' },
  standings: { ahead: '未到', now: '正在', done: '已过', none: '不设' },
  ahead: '还没有开始',
  none: '没有这一阶段',
  since: (from: string) => `${from}起`,
  span: (from: string, to: string) => `${from}至${to}`,
  noAct: '除印发通知单以外，还没有督查行动。',
  /** `ahead` are the days by which the act was earlier than 备案 of the plan; null while there is none. */
  act: (on: string, what: string, ahead: number | null) => {
    const beside =
      ahead === null
        ? '那时计划还没有备案'
        : ahead === 0
          ? '与计划备案同一天'
          : `比计划备案${ahead > 0 ? '早' : '晚'}${String(Math.abs(ahead))}天`;
    return `第一次督查行动：${on}${what}，${beside}。`;
  },
} as const;
