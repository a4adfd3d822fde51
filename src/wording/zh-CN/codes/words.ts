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

/** Words of the checker's pages. */
export const codeWords = {
  title: '检查代码',
  deck: '台账检查报出的每一种错误和提示，及其改法。错误使网站停止更新，提示只作提醒。',
  all: '全部检查代码',
  code: '代码',
  /** Of the subject in the file of all codes. */
  group: '类别',
  severity: '级别',
  name: '含义',
  fix: '改法',
  examples: '错例与正例',
  wrong: '错例',
  right: '正例',
  message: '检查时的提示语',
  meaning: '说明',
} as const;
