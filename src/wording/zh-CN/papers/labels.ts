/** Words of the papers' pages. */
export const paperWords = {
  title: '办文',
  deck: '本办的各种材料：该印的从台账里算出底稿，勾选、排序、补一句话，打印送签；数字、日期、名称、原话改不了。',
  crumb: '办文',
  dueTitle: '现在该印的',
  dueHead: ['材料', '说的是', '什么时候要', '状态'],
  nothingDue: '现在没有该印的材料。',
  issuedTitle: '已经印发的',
  issuedHead: ['材料', '印发', '主要领导审阅'],
  nothingIssued: '还没有印发过材料。',
  overdue: '已过期',
  reviewed: '已阅',
  notReviewed: '未阅',
  form: '勾选、排序、补一句话，登记印发',
  print: '可直接打印，A4纸；不印红头，不加印章。',
  blankCell: '手写',
} as const;
