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
