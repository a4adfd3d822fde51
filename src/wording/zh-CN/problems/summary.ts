/** The closing line of a check. */
export function checkSummary(files: number, errors: number, reminders: number): string {
  const counts = `共检查${String(files)}个文件：${String(errors)}个错误，${String(reminders)}条提示。`;
  return errors + reminders === 0 ? counts : `${counts}各代码说明见网站“检查代码”页。`;
}

/** Words of a run on the forge, whose list of problems is longer than it shows beside the lines. */
export const summaryWords = {
  more: (left: number, errors: number) =>
    `另有${errors === 0 ? '' : `${String(errors)}个错误`}${errors > 0 && left > errors ? '、' : ''}${left > errors ? `${String(left - errors)}条提示` : ''}没有列在这里，全部见本次运行的摘要（Summary）。`,
  cut: '……内容太多，其余没有列出；在自己的电脑上运行 npm run check 可以看到全部。',
} as const;
