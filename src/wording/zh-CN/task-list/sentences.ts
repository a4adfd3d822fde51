/** Words of the list of matters: how it is ordered, the labels of its filters. */
export const taskListWords = {
  byLight: '一事一档。按亮灯轻重排列，同灯按时限先后。',
  byState: '一事一档。按办理状态排列，同一状态按时限先后。',
  dueIn: (month: string) => `${month}到期`,
  noDue: '没有时限',
  nth: (text: string, nth: number) => `${text}第${String(nth)}页`,
  partTitle: (word: string, text: string) => `督办事项：${word}，${text}`,
  filters: { light: '灯色', source: '来源', unit: '单位', item: '单项工作', state: '状态' },
} as const;

/** The files of all matters, and of all matters by the units that have a part in them. */
export const taskSetWords = {
  title: '全部督办事项',
  byUnit: '全部事项的承办单位',
  notice: '通知单号',
  item: '单项工作',
  lightDetail: '亮灯说明',
  leadId: '主办单位代码',
  assists: '协办单位',
  nextDue: '下一节点应完成日',
  state: '办理状态',
  degree: '任务等级',
  source: '任务来源',
  role: '承办身份',
  reasons: '亮灯原因',
  threshold: '亮灯界限',
} as const;
