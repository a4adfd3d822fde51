/** What the tab of the form says; the rest is fetched with it. */
export const issueTitle = '印发材料';

/** 印发材料. */
export const issueWords = {
  about:
    '底稿已经算好。催办单不用填；别的材料勾上用的、去掉不用的，要换次序就写“第几条”，需要补一句就补；数字、日期、名称、原话改不了。打印送审以后，报这一份。',
  subjectLabel: '哪份材料',
  none: '现在没有要印发的材料。',
  no: '编号',
  drafted: '底稿数据截至',
  read: '看全文',
  part: (title: string, lines: number, most: number) =>
    `${title}（候选${String(lines)}条，最多用${String(most)}条）`,
  at: '第几条',
  say: '补一句（不超过60字）',
  sayHint: '请谁定什么、最迟何时',
  paragraph: (title: string, most: number) => `${title}（不写的不印，不超过${String(most)}字）`,
  tooMany: (n: number, most: number) => `勾了${String(n)}条，最多用${String(most)}条，请去掉几条`,
  on: '印发日期',
  edited: '编辑',
  checked: '审核',
  signed: '签发',
  to: '签收单位（签收了再填）',
  toOn: '签收日期',
} as const;
