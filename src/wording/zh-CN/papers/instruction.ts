/** Words of 批示件办理情况报告. */
export const instructionText = {
  group: '批示件、来文办理情况报告',
  title: '批示件办理情况报告',
  to: (to: string) => `${to}：`,
  asked: (from: string, day: string, title: string, no: string | undefined, text: string) =>
    `${from}${day}${no === undefined ? '' : `（${no}）`}《${title.replace(/^《|》$/gu, '')}》：“${text}”现将办理情况报告如下。`,
  parts: { course: '落实过程', facts: '基本情况', result: '办理结果和意见建议' },
  none: '没有',
  notice: (day: string, no: string, matter: string, unit: string, planned: boolean) =>
    `${day}印发督办通知单（${no}），${matter}由${unit}办理${planned ? '，工作计划已经审定备案' : ''}。`,
  step: (day: string, what: string, unit: string) => `${day}　${what}完成（${unit}）。`,
  verdict: (day: string, result: string) => `${day}核查，反映的问题${result}。`,
  said: (unit: string, text: string) => `${unit}：“${text}”`,
  toWrite: '（由秘书科写）',
  replied: (text: string, no: string | undefined) => `${text}${no === undefined ? '' : `（${no}）`}`,
  annex: (what: string, no: string | undefined) => `${what}${no === undefined ? '' : `（${no}）`}`,
  annexes: (all: readonly string[], more: number) =>
    all.length === 0
      ? '附件：没有'
      : `附件：${all.join('；')}${more === 0 ? '' : `；等${String(all.length + more)}件`}`,
  seal: '（盖章处）',
  contact: (section: string) => `承办、联系：${section}`,
} as const;
