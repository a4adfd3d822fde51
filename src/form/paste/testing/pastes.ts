import type { Names, TaskName } from '../../names.ts';

function task(id: string, no: string, title: string, unit: string): TaskName {
  return { id, folder: `tasks/${id.slice(1, 5)}/${id}`, no, title, unit, nodes: [] };
}

/** An invented office in the week of the pastes: one notice went to two counties, two years have a number 5. */
export const FRIDAY: Names = {
  units: [
    { id: 'gongcheng', name: '工程科' },
    { id: 'caiwu', name: '财务科' },
    { id: 'fagui', name: '法规科' },
    { id: 'dongping', name: '东坪县民防办', short: '东坪' },
    { id: 'xilin', name: '西林区民防办', short: '西林' },
  ],
  posts: [{ id: 'mishu-ducha', name: '秘书科督查岗' }],
  tasks: [
    task('t2026-012', '督办〔2026〕12号', '人防疏散基地二期建设', 'gongcheng'),
    task('t2026-014', '督办〔2026〕14号', '编制人防工程质量监督手册', 'gongcheng'),
    task('t2026-005', '督办〔2026〕5号', '部门预算执行与绩效监控', 'caiwu'),
    task('t2025-005', '督办〔2025〕5号', '办公楼消防设施改造', 'caiwu'),
    task('t2026-021', '督办〔2026〕21号', '执法文书和裁量标准统一', 'fagui'),
    task('t2026-030', '督办〔2026〕30号', '防空警报器管护与试鸣', 'gongcheng'),
    task('t2026-030-dongping', '督办〔2026〕30号', '东坪县防空警报器管护与试鸣', 'dongping'),
    task('t2026-030-xilin', '督办〔2026〕30号', '西林区防空警报器管护与试鸣', 'xilin'),
    task('t2026-038', '督办〔2026〕38号', '应急避难场所标识补装', 'dongping'),
  ],
};

/** A line as expected: matter, words, and what was asked or reckoned. */
type Line = readonly [
  task: string,
  text: string,
  more?: { readonly problem?: string; readonly percent?: number },
];

interface Paste {
  readonly what: string;
  readonly text: string;
  readonly expected: readonly {
    readonly unit?: string;
    readonly at?: string;
    readonly lines: readonly Line[];
    readonly others?: true;
    /** What has no place, each beginning so. */
    readonly left?: readonly string[];
  }[];
}

/** What liaisons really write, invented, and how it is taken apart. */
export const PASTES: readonly Paste[] = [
  {
    what: 'one line in the group, the rest unchanged',
    text: '工程科周某 2026/5/29 9:12\n督办12号：桩基检测完成，监理签认。其他无变化',
    expected: [
      {
        unit: 'gongcheng',
        at: '2026-05-29 09:12',
        lines: [['t2026-012', '桩基检测完成，监理签认。']],
        others: true,
      },
    ],
  },
  {
    what: 'a list by number in every way of writing one',
    text: `工程科本周进展：
1.督办〔2026〕12号：基础浇筑累计完成65%；
2、督办2026-14号，手册送审稿已报分管领导
（3）[2026]30号 试鸣点位全部复查完
以上，请审阅。`,
    expected: [
      {
        unit: 'gongcheng',
        lines: [
          ['t2026-012', '基础浇筑累计完成65%；', { percent: 65 }],
          ['t2026-014', '手册送审稿已报分管领导'],
          ['t2026-030', '试鸣点位全部复查完'],
        ],
        left: ['以上，请审阅。'],
      },
    ],
  },
  {
    what: 'titles, one cut short and one mistyped, with lines that go on',
    text: `法规科：
执法文书和裁量标淮统一：七县区意见收回5家。
东坪、西林已催。

工程科：
疏散基地二期：桩基检测完成
监理已签认。`,
    expected: [
      { unit: 'fagui', lines: [['t2026-021', '七县区意见收回5家。\n东坪、西林已催。']] },
      { unit: 'gongcheng', lines: [['t2026-012', '桩基检测完成\n监理已签认。']] },
    ],
  },
  {
    what: 'several on one line, and what is asked of leaders',
    text: '工程科：1.12号：桩基检测完成；2.14号：送审稿已报。\n需领导协调：用地红线请规划部门本月内确认',
    expected: [
      {
        unit: 'gongcheng',
        lines: [
          ['t2026-012', '桩基检测完成'],
          ['t2026-014', '送审稿已报。', { problem: '用地红线请规划部门本月内确认' }],
        ],
      },
    ],
  },
  {
    what: 'a number that two years have is not guessed',
    text: '财务科：督办5号：二季度支出分析已报。\n督办〔2026〕5号：绩效监控表收齐。',
    expected: [
      { unit: 'caiwu', lines: [['t2026-005', '绩效监控表收齐。']], left: ['督办5号：二季度支出分析已报。'] },
    ],
  },
  {
    what: 'a notice of several units is that of who writes',
    text: `东坪县：督办30号：12台警报器完好，试鸣录音留存。
西林区民防办
督办30号：1台控制箱待修。困难：配件需市级统一采购`,
    expected: [
      { unit: 'dongping', lines: [['t2026-030-dongping', '12台警报器完好，试鸣录音留存。']] },
      {
        unit: 'xilin',
        lines: [['t2026-030-xilin', '1台控制箱待修。', { problem: '配件需市级统一采购' }]],
      },
    ],
  },
  {
    what: 'a mail with its heads and a day that looks like a number',
    text: `发件人：东坪县民防办 <dongping@example.com>
发送时间：2026年5月29日 10:41
主题：周报

各位领导：
应急避难场所标识补装（督办38号）：最后5个小区12号前补装完毕，现场可看。
其余事项无新进展。`,
    expected: [
      {
        unit: 'dongping',
        at: '2026-05-29 10:41',
        lines: [['t2026-038', '最后5个小区12号前补装完毕，现场可看。']],
        others: true,
        left: ['各位领导：'],
      },
    ],
  },
  {
    what: 'rows of Excel with a head, one cell over two lines and one column that nobody knows',
    text:
      '序号\t编号\t事项\t责任单位\t本周进展\t需协调事项\t天气\n' +
      '1\t督办〔2026〕12号\t人防疏散基地二期建设\t工程科\t"桩基检测完成\n监理""签认"""\t用地红线\t晴\n' +
      '2\t督办〔2026〕21号\t执法文书和裁量标准统一\t法规科\t意见收齐\t无\t\n' +
      '3\t督办〔2026〕21号\t应急避难场所标识补装\t法规科\t串行了\t\t',
    expected: [
      {
        unit: 'gongcheng',
        lines: [['t2026-012', '桩基检测完成\n监理"签认"', { problem: '用地红线' }]],
        left: ['天气：晴'],
      },
      {
        unit: 'fagui',
        lines: [['t2026-021', '意见收齐']],
        left: ['督办〔2026〕21号 应急避难场所标识补装串行了'],
      },
    ],
  },
  {
    what: 'no unit said: the matters say whose they are',
    text: '督办14号：手册定稿\n督办21号：文书样式印发\n今天下午科里开会',
    expected: [
      { unit: 'gongcheng', lines: [['t2026-014', '手册定稿']] },
      { unit: 'fagui', lines: [['t2026-021', '文书样式印发\n今天下午科里开会']] },
    ],
  },
  {
    what: 'nothing new, and a question that is no report',
    text: `张三 2026年5月29日 上午10:02
财务科：本周无变化
李四 2026年5月29日 10:05
明天几点开会？`,
    expected: [
      { unit: 'caiwu', at: '2026-05-29 10:02', lines: [], others: true },
      { at: '2026-05-29 10:05', lines: [], left: ['明天几点开会？'] },
    ],
  },
  {
    what: 'messages one below another, a day without its year, who speaks on a line of its own',
    text: `西林区民防办 严某 5月29日 09:41
西林本周：西林区防空警报器管护与试鸣：3处警报器线路已换；其余没变化。

薛某(东坪)
@秘书科 东坪县民防办本周报送：1、标识补装：补装5处。2、宣传栏更换。3、东坪县防空警报器管护与试鸣：本周无故障。

工程科周报
1. 督办12号：主体结构封顶。
2. 督办14号：征求意见稿已发。
3. 其他工作无变化`,
    expected: [
      {
        unit: 'xilin',
        at: '2026-05-29 09:41',
        lines: [['t2026-030-xilin', '3处警报器线路已换']],
        others: true,
      },
      {
        unit: 'dongping',
        lines: [
          ['t2026-038', '补装5处。'],
          ['t2026-030-dongping', '本周无故障。'],
        ],
        left: ['2、宣传栏更换。'],
      },
      {
        unit: 'gongcheng',
        lines: [
          ['t2026-012', '主体结构封顶。'],
          ['t2026-014', '征求意见稿已发。'],
        ],
        others: true,
      },
    ],
  },
];
