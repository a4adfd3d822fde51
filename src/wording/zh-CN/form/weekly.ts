/** What the weekly report asks. */
export const weeklyWords = {
  title: '报本周',
  about: '逾期的、下个报告日以前到期的每件写一句，其余没有变化的打一个勾。',
  subject: '哪一周',
  none: '现在没有要报的周。',
  week: (year: string, week: string, day: string) => `${year}年第${week}周（${day}报）`,
  due: '报送时限',
  dueText: (due: string, meeting: string) => `${due}以前；最迟${meeting}碰头会以前补报`,
  filed: (completed: string) => `这一周已于${completed}报齐。再报的是补报，请写明为什么。`,
  partly: '这一周已经报过，还没有报齐。再报的是补报，请写明为什么。',
  /** Which report is added to, in words: its week, and when it was sent where the week has several. */
  supplements: (week: string, when: string, why: string) =>
    `${week.replace(/^\d{4}-W0?(\d+)$/u, '第$1周')}周报${when === '' ? '' : `（${when}报）`}，${why}`,
  why: '为什么补报、更正',
  whyHint: '例：漏报一项；上次的百分比写错了',

  help: '需要请领导协调什么',
  helpRow: (n: number) => `第${String(n)}项`,
  helpMatter: '哪一件',
  helpText: '卡在哪里、请谁定什么、最迟何时',
  helpHint: '系统内的内容，不进复制文字；写了的，请保存文件或者打印，走内网',
  helpAdd: '再加一项',

  own: '要写一句的事项',
  ownNone: '这一周没有必须单独写的事项。',
  overdue: (day: string) => `${day}到期，已逾期`,
  dueOn: (day: string) => `${day}到期`,
  last: (week: string) => `${week}写的`,
  done: (title: string, due: string) => `本周完成：${title}（${due}到期）`,
  doneEnd: (title: string, due: string) => `本周办结：${title}（${due}到期）`,
  doneHint: '打了勾就是报完成，不用再填别的表；做成了什么写在上面“本周进展”里',
  claimed: (title: string, on: string) => `“${title}”已于${on}报完成，等待核验，不用再报。`,
  others: (count: number) => `其余${String(count)}件里没有写的，都没有变化`,
  leftOut: (titles: string) =>
    `还没有写：${titles}。没有变化的，在“都没有变化”前面打勾；有变化的，打开上面那一栏写`,
  othersOpen: (count: number) => `其余${String(count)}件，有变化的在这里写`,
  withheld: (count: number) => `另有${String(count)}项请走内网报送，这里不列`,
} as const;
