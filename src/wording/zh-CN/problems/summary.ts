/** The closing line of a check. */
export function checkSummary(files: number, errors: number, reminders: number): string {
  const counts = `共检查${String(files)}个文件：${String(errors)}个错误，${String(reminders)}条提示。`;
  return errors + reminders === 0 ? counts : `${counts}各代码说明见网站“检查代码”页或 data/README.md。`;
}
