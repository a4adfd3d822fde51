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
