/** The closing line of a check. */
export function checkSummary(files: number, errors: number, reminders: number): string {
  return `共检查${String(files)}个文件：${String(errors)}个错误，${String(reminders)}条提示。`;
}
