/** The words of a text that is copied, passed on and read again: what writes them is what reads them (`form/text/`). */
export const textWords = {
  yes: '是',
  none: '无',
  /** Claimed of a whole matter; the node `end`. */
  end: '办结',
  node: '节点',
  /** The second and each later record of one unit and week, or of one matter and day. */
  again: (n: string) => `第${n}份`,
  /** Before what of a record's place does not follow from the record. */
  place: '存档',
  placeNames: { date: '日期', slug: '简名', suffix: '序号', year: '年份', id: '编号' },
  wholePlace: '位置',
  separator: '·',
  version: (n: number) => `第${String(n)}版`,
  week: (year: string, week: string, days: string) => `${year}年第${week}周（${days}）`,
  days: (from: string, to: string) => `${from}—${to}`,
  /** How many lines stand between head and this, so that a text cut on the way is known; and what is not in it. */
  done: (lines: number, left: number) =>
    `（完${lines > 0 ? `，共${String(lines)}行` : ''}${left > 0 ? `；另有${String(left)}项请走内网` : ''}）`,
  leftAlone: (left: number) => `（另有${String(left)}项请走内网）`,
  /** The same as they are read, in brackets of any width, and at the end of a quoted message. */
  doneRead: /^[（(]完(?:[，,]共(\d{1,4})行)?(?:[；;]另有(\d{1,3})项请走内网)?[）)]」?$/u,
  leftRead: /^[（(]另有(\d{1,3})项请走内网[）)]」?$/u,
  problems: {
    cut: '没有收尾的“（完，共n行）”，文字可能没有复制全',
    lines: (said: number, read: number) =>
      `应有${String(said)}行，读到${String(read)}行：文字可能少了一段，或者复制以后改动过`,
    head: '看不出是谁报的、报的哪一件：单位、编号或事项名称与台账对不上',
    unknown: '看不懂这一行：不是已知的栏目，也没有接在哪一栏后面',
    value: (label: string) => `“${label}”的内容读不出来：与台账里的名称、日期或选项对不上`,
    twice: (label: string) => `“${label}”写了两次`,
    place: '看不出这份应当存在哪里',
  },
} as const;

/** Fields whose line in the schema is longer than a text among colleagues should say, by kind and place. */
export const textLabels: Readonly<Record<string, string>> = {
  'report.matters': '事项',
  'report.matters.percent': '累计完成',
  'report.matters.claims': '报完成',
  'report.supplements': '补报说明',
  'report.others': '其余事项',
  'plan.expectedResult': '预期效果',
  'plan.measures': '措施',
  'plan.nodes.deliverable': '成果',
  'plan.nodes.target': '累计应完成',
  'plan.nodes.unit': '承担单位',
  'plan.nodes.dueNoLater': '逢休息日提前',
  'plan.changeReason': '调整理由',
};
