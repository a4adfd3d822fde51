/** Words of the head and foot of every page. */
export const siteWords = {
  skip: '跳到正文',
  /** What the columns of the site are, for machines that read government sites. */
  columnType: '信息公开',
  nav: '栏目',
  crumbs: '所在位置',
  contents: '目录',
  demo: '本站为虚构演示',
  demoNote: '单位、事项和得分均为虚构，不代表任何真实机关。',
  asOf: '数据截至',
  old: (asOf: string) =>
    `本页数据截至${asOf}，已经过了应当更新的时间，现在的情况可能有变化。请刷新本页；刷新后仍是如此的，是网站没有按时更新。`,
  rule: '计分规则',
  noRule: '尚无计分规则',
  owner: '内容负责单位：',
  corrections: '勘误与监督',
  howToObject: '发现错误、有异议怎么办',
  help: '帮助',
  helpHow: '怎样报送、怎样记',
  feeds: '订阅',
  address: '本页网址',
  views: '阅读方式',
  large: '大字',
  contrast: '高对比',
} as const;

/** The columns of the site, in the order of the head. `key` is what a page names as its own. */
export const columns = [
  { key: 'front', text: '首页', href: '/' },
  { key: 'ranking', text: '排名', href: '/ranking/' },
  { key: 'bulletins', text: '通报', href: '/bulletins/' },
  { key: 'items', text: '单项工作', href: '/items/' },
  { key: 'year', text: '年度', href: '/year/' },
  { key: 'units', text: '单位', href: '/units/' },
  { key: 'tasks', text: '督办事项', href: '/tasks/' },
  { key: 'duties', text: '应办事项', href: '/duties/' },
  { key: 'submit', text: '报送', href: '/submit/' },
  { key: 'desk', text: '清点', href: '/desk/' },
  { key: 'calendar', text: '工作日历', href: '/calendar/' },
  { key: 'method', text: '计分办法', href: '/method/' },
  { key: 'about', text: '关于', href: '/about/' },
] as const;

/** Words that many tables share. */
export const tableWords = {
  unit: '单位',
  lead: '主办单位',
  assists: '协办：',
  matter: '事项',
  light: '亮灯',
  remark: '备注',
  basis: '依据',
  record: '台账记录',
  day: '日期',
  none: '—',
  why: '由来',
  downloads: '下载',
  thisTable: '下载本表：',
  wholeOf: (title: string): string => `下载${title}：`,
  previous: '上一期',
  next: '下一期',
  /** A list, where it is not on the page of what it belongs to. */
  listOf: (whose: string, list: string) => `${whose}：${list}`,
  /** A page of a list that is too long for one. */
  listPage: (nth: number, rows: number) => `第${String(nth)}页（${String(rows)}条）`,
} as const;

/** The page that a wrong address leads to. */
export const notFoundWords = {
  title: '没有这个网页',
  text: '网址可能写错了，或者网页已经移走。台账中的记录不会删除，可从下列栏目查找。',
  /** Where the site does not know its own address, and may stand below a folder of its host. */
  upText:
    '网址可能写错了，或者网页已经移走。台账中的记录不会删除。请从下面逐级向上，直到打开本站的网页；也可在地址栏删去网址末尾的部分。',
  up: [
    { text: '打开本级目录', href: './' },
    { text: '打开上一级目录', href: '../' },
    { text: '打开本域名的首页', href: '/' },
  ],
} as const;
