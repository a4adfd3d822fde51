/** Labels of the filters on the list of matters. */
export const taskListWords = {
  filters: { light: '灯色', source: '来源', unit: '单位', item: '单项工作', state: '状态' },
} as const;
