/** Words of the page about the site. */
export const aboutWords = {
  title: '关于本站',
  contacts: '联系与监督',
  sources: '资料来源',
  codes: '台账检查代码',
  codesNote: '填报台账时检查报出的错误和提示，逐一说明。',
} as const;
