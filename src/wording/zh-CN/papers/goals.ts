/** Words of 年度任务分解表与路径图. */
export const goalsText = {
  group: '年度任务分解表与路径图',
  title: (year: string) => `${year}年度重点工作任务分解表`,
  map: (year: string) => `${year}年度重点工作路径图`,
  annexTo: (papers: readonly string[]) => (papers.length === 0 ? null : `${papers.join('、')}附件`),
  paper: (title: string, document: string | undefined) =>
    document === undefined ? `《${title}》` : `${document}《${title}》`,
  head: ['序号', '目标任务', '牵头负责同志', '责任部门', '步骤措施', '完成时限'],
  mapHead: ['序号', '目标任务', '一季度', '二季度', '三季度', '四季度及以后'],
  matter: (title: string, no: string) => `${title}（${no}）`,
  units: (lead: string, assists: readonly string[], parts: readonly string[]) =>
    [
      `主办：${lead}`,
      ...(assists.length === 0 ? [] : [`协办：${assists.join('、')}`]),
      ...(parts.length === 0 ? [] : [`分办：${parts.join('、')}`]),
    ].join('；'),
  steps: (steps: readonly string[]) => steps.map((step, index) => `${String(index + 1)}.${step}`).join('；'),
  noSteps: '—',
  dated: (day: string, step: string) => `${day}　${step}`,
  deadline: (day: string) => `${day}　完成时限`,
  unfiled: '工作计划还没有备案，备案以后写明各步的日期',
  none: '没有年度目标任务。',
  note: '说明',
  more: (n: number) => `另有${String(n)}项，见任务清单。`,
} as const;
