import { fieldWords, said, valueWords } from '../problems/phrases.ts';
import type { Params, ProblemText } from '../problems/problem-text.ts';
import { expectedWords, fillWords, fixWords, timeWords } from './phrases.ts';
import { dayWords, oneUnitWords } from './spoken-limit.ts';

/** A value wrongly written. `otherwise` fixes where no certain value is known. */
function written(title: string, otherwise: string, wrong: string, right: string): ProblemText {
  return {
    title,
    message: (p) => `发现${fieldWords(p)}写成了${valueWords(p)}`,
    expected: (p) => expectedWords(p),
    fix: (p) => fixWords(p, dayWords(p, timeWords(p, otherwise))),
    example: { wrong, right },
  };
}

/** A number of an amount that no office gives. */
function outside(
  title: string,
  range: (p: Params) => string,
  fix: string,
  wrong: string,
  right: string,
): ProblemText {
  return {
    title,
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}`,
    expected: (p) => `${range(p)}，小数至多4位`,
    fix: () => fix,
    example: { wrong, right },
  };
}

/** Several units in the place of one. */
function unitsWords(p: Params): string | undefined {
  const isMany = /^(?:各|全体|全部|所有|机关各)|[、，,]|(?:区|县|市|科|办|站|中心)[和及与]/u.test(
    said(p, 'value'),
  );
  return said(p, 'target') === 'unit' && isMany ? oneUnitWords : undefined;
}

const pointsRange = (p: Params): string =>
  said(p, 'negative') === 'yes'
    ? '-9999.9999到9999.9999'
    : `${said(p, 'positive') === 'yes' ? '0.0001' : '0'}到9999.9999`;

/** A value rightly written that does not exist on the calendar. */
function impossible(title: string, what: string, wrong: string, right: string): ProblemText {
  return {
    title,
    message: (p: Params) => `发现${fieldWords(p)}写成了${valueWords(p)}，没有${what}`,
    expected: (p) => expectedWords(p),
    fix: () => '请对照日历或原件核对后改正',
    example: { wrong, right },
  };
}

/** Words for the scalar codes of the schemas: days, times, ids, texts, decimals. */
export const scalarTexts = {
  'day-format': written(
    '日期写法不对',
    '请写成“年-月-日”，月、日各两位',
    'due: 2026年11月20日',
    'due: 2026-11-20',
  ),
  'day-impossible': impossible('日期不存在', '这一天', 'due: 2026-02-30', 'due: 2026-02-28'),
  'moment-format': written(
    '时间写法不对',
    '请写成“年-月-日 时:分”，都用两位',
    'submitted: 2026-03-04',
    'submitted: 2026-03-04 10:20',
  ),
  'moment-impossible': impossible(
    '时间不存在',
    '这个时刻',
    'submitted: 2026-03-04 25:00',
    'submitted: 2026-03-04 23:00',
  ),
  'month-format': written('月份写法不对', '请写成“年-月”，月份两位', 'month: 2026年5月', 'month: 2026-05'),
  'month-impossible': impossible('月份不存在', '这个月份', 'month: 2026-13', 'month: 2026-12'),
  'week-format': written('周的写法不对', '请写成“年-W周”，周数两位', 'week: 2026年第10周', 'week: 2026-W10'),
  'week-impossible': impossible('周不存在', '这一周', 'week: 2026-W60', 'week: 2026-W10'),
  'date-far': {
    title: '年份不合常理',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，年份不合常理`,
    expected: () => '1949年到2199年之间',
    fix: () => '请核对年份',
    example: { wrong: 'due: 9026-11-30', right: 'due: 2026-11-30' },
  },
  'time-format': written(
    '时刻写法不对',
    '请写成“时:分”，都用两位，从 00:00 到 23:59',
    'by: 9点',
    "by: '09:00'",
  ),
  'id-format': {
    ...written('编号写法不对', '请只用小写字母、数字和连字符', 'lead: 工程科', 'lead: gongcheng'),
    fix: (p) => fixWords(p, unitsWords(p) ?? '请只用小写字母、数字和连字符'),
  },
  'id-reserved': {
    title: 'Windows 保留的名称',
    message: (p) => `发现${fieldWords(p)}写成了${valueWords(p)}，这是 Windows 保留的设备名`,
    expected: () =>
      'con、prn、aux、nul、com1、lpt1 等以外的编号；编号要作文件名和网页名，否则在 Windows 上取不出来',
    fix: () => '请换一个编号，例如在后面加“-1”，文件名一并改',
    example: { wrong: 'lead: con', right: 'lead: con-1' },
  },
  'decimal-format': written('数的写法不对', '请只写数字，单位写在别处', 'amount: 约320万', "amount: '320'"),
  'points-range': outside('分数超出范围', pointsRange, '请核对数字', "full: '10000'", "full: '100'"),
  'share-range': outside(
    '比例超出范围',
    () => '0到1',
    '请写成小数，百分之六十写作 0.6',
    "weight: '60'",
    "weight: '0.6'",
  ),
  'text-empty': {
    title: '没有文字',
    message: (p) => `发现${fieldWords(p)}没有文字`,
    expected: (p) => expectedWords(p),
    fix: fillWords,
    example: { wrong: "withheldBasis: ''", right: 'withheldBasis: 《政府信息公开条例》第十六条' },
  },
  'text-long': {
    title: '文字过长',
    message: (p) => `发现${fieldWords(p)}有${said(p, 'size')}个字`,
    expected: (p) => `不超过${said(p, 'max')}个字`,
    fix: () => '请压缩文字；详细情况写在篇幅较大的项目里',
  },
  'text-control': {
    title: '文字里有控制字符',
    message: (p) => `发现${fieldWords(p)}里有看不见的控制字符`,
    expected: () => '看得见的文字',
    fix: () => '请删去这段文字，重新输入；从网页、Word、聊天软件复制来的文字常带有它',
  },
} as const satisfies Record<string, ProblemText>;
