/** Words of the checker's pages, beside those of the problems themselves. */
export const codeText = {
  severity: { error: '错误', reminder: '提示' },
  consequence: {
    error: '这是错误：改正以前网站停止更新，保留上一次的内容。',
    gate: '这是错误：改正以前，这一次报送不写入台账；已经公布的网站不受影响。',
    reminder: '这是提示：只作提醒，不影响网站更新。',
  },
  sentence: (text: string): string => `${text}。`,
  expected: (expected: string): string => `应为：${expected}。`,
  /** Stands where the checker names what it found, on a page that speaks of no one record. */
  blank: '…',
  field: '某一项',
  anyRecord: '任一记录',
  root: 'data/',
} as const;
