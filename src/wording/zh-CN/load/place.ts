import { said } from '../problems/phrases.ts';
import type { Params, ProblemText } from '../problems/problem-text.ts';

/** Words for files and folders that stand where they should not, or are called what they should not be. */
export const placeTexts = {
  'file-unexpected': {
    title: '文件放错了地方',
    message: (p) => `发现文件“${said(p, 'path')}”，这里不放这样的文件`,
    expected: (p) => placeWords(p),
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请移到所属的文件夹，或者删去'
        : `请改名或移动，使路径合乎 ${said(p, 'nearest')}；不是记录就删去`,
    example: { wrong: 'tasks/2026/task.yaml', right: 'tasks/2026/t2026-001/task.yaml' },
  },
  'folder-unexpected': {
    title: '文件夹放错了地方',
    message: (p) => `发现文件夹“${said(p, 'path')}”，台账里没有这样的文件夹，里面的文件都没有读取`,
    expected: (p) => placeWords(p),
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请把里面的文件移到所属的文件夹，或者删去'
        : `请改名，使路径合乎 ${said(p, 'nearest')}；不是记录就删去`,
    example: { wrong: 'task/2026/', right: 'tasks/2026/' },
  },
  'file-extension': {
    title: '扩展名不对',
    message: (p) => `发现文件“${said(p, 'name')}”的扩展名不是 .yaml，没有读取`,
    expected: () => '扩展名 .yaml',
    fix: (p) => `请把文件改名为“${said(p, 'right')}”`,
    example: { wrong: 'plan-v1.yml', right: 'plan-v1.yaml' },
  },
  'file-document': {
    title: '台账里放了文档、表格、图片等文件',
    message: (p) =>
      `发现文件“${said(p, 'name')}”，台账里只有文字记录，不放文档、表格、图片、压缩包等文件，没有读取`,
    expected: () => '只有记录文件（.yaml）；原件另存，记录里只写名称和存放处',
    fix: () =>
      '请把它移出台账，另行保存，在报完成的 evidence 里写名称（what）和存放处（kept）。已经提交过的，历史和别人的副本里都有，清除不干净，请按泄露处理',
    example: { wrong: 'reports/2026-W10/周报.docx', right: 'reports/2026-W10/gongcheng.yaml' },
  },
  'file-name': {
    title: '文件名不合规定',
    message: (p) =>
      said(p, 'time') === 'yes'
        ? `发现文件夹名“${said(p, 'name')}”的写法不对，没有读取`
        : `发现文件名“${said(p, 'name')}”里有大写字母、中文、空格或符号，没有读取`,
    expected: (p) =>
      said(p, 'time') === 'yes'
        ? '“年-月”或者“年-W周”，月份、周数两位，W 大写'
        : '只用小写字母 a–z、数字、连字符和点的名称',
    fix: (p) =>
      said(p, 'right') === ''
        ? '请用小写字母和数字改名，例如用单位或任务的编号'
        : `请改名为“${said(p, 'right')}”`,
    example: { wrong: 'units/工程科.yaml', right: 'units/gongcheng.yaml' },
  },
  'file-reserved': {
    title: 'Windows 不能用的名称',
    message: (p) => `发现名称“${said(p, 'name')}”是 Windows 保留的，或者以点、空格结尾，没有读取`,
    expected: () =>
      'con、prn、aux、nul、com1、lpt1 等以外、不以点和空格结尾的名称；否则整个台账在 Windows 上取不出来',
    fix: () => '请改名，例如在后面加“-1”，记录里的编号一并改',
    example: { wrong: 'units/con.yaml', right: 'units/con-1.yaml' },
  },
  'file-day-impossible': {
    title: '文件名里的日期不存在',
    message: (p) => {
      const at = said(p, 'folder') === 'yes' ? '文件夹' : '文件';
      return `发现${at}名里没有${timeOf(p)[0]}：“${said(p, 'day')}”，没有读取`;
    },
    expected: (p) => timeOf(p)[1],
    fix: (p) => `请核对${timeOf(p)[2]}后改名`,
    example: { wrong: 'claim-2026-02-30.yaml', right: 'claim-2026-02-28.yaml' },
  },
  'file-litter': {
    title: '系统或编辑器留下的文件',
    message: (p) => `发现系统或编辑器自动生成的文件“${said(p, 'name')}”，已跳过`,
    expected: () => '只有记录文件',
    fix: () => '请删去这个文件',
  },
  'file-special': {
    title: '不是普通文件',
    message: () => '发现这里不是普通文件（管道、设备之类），没有读取',
    expected: () => '普通的文本文件',
    fix: () => '请删去，换成普通文件',
  },
  'file-symlink': {
    title: '链接',
    message: (p) => `发现指向“${said(p, 'target')}”的链接，没有读取`,
    expected: () => '文件本身；同一条记录只存一份',
    fix: () => '请删去链接；确需这个文件时把文件本身放在这里',
  },
  'file-symlink-outside': {
    title: '链接指向台账之外',
    message: (p) => `发现指向台账目录之外“${said(p, 'target')}”的链接，没有读取`,
    expected: () => '台账目录之内的文件本身',
    fix: () => '请删去链接，把文件本身放在这里',
  },
  'file-symlink-loop': {
    title: '链接绕成了圈',
    message: (p) => `发现指向“${said(p, 'target')}”的链接绕回了自己，没有读取`,
    expected: () => '文件或文件夹本身',
    fix: () => '请删去这个链接',
  },
  'files-too-many': {
    title: '文件过多',
    message: (p) => `发现台账目录里的记录超过 ${said(p, 'limit')} 个，其余没有读取`,
    expected: (p) => `不超过 ${said(p, 'limit')} 个记录文件`,
    fix: () => '请核对 --data 后面的目录是否指错；确有这么多记录时按年份分库',
  },
} as const satisfies Record<string, ProblemText>;

const TIMES: Readonly<Record<string, readonly [none: string, form: string, what: string]>> = {
  day: ['这一天', '日历上有的日期，写成“年-月-日”', '日期'],
  week: ['这一周', '这一年有的周，写成“年-W周”；一年有52周或53周，跨年的一周算在多数日子所在的一年', '周数'],
  month: ['这个月份', '01到12月，写成“年-月”', '月份'],
};

function timeOf(p: Params): readonly [none: string, form: string, what: string] {
  return TIMES[said(p, 'what')] ?? ['这一天', '日历上有的日期，写成“年-月-日”', '日期'];
}

/** The places where records may stand. */
function placeWords(p: Params): string {
  const places = said(p, 'places').split('\n').join('、');
  return `下列位置之一（花括号里按实际填写：{year} 四位年份、{month} 年-月、{week} 年-W周、{date} 年-月-日、{n} 序号，其余为编号）：${places}`;
}
