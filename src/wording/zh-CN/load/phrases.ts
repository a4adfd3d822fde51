import { said } from '../problems/phrases.ts';
import type { Params } from '../problems/problem-text.ts';

/** `A、B 或 C`. */
function orList(lines: string): string {
  const items = lines.split('\n').filter((item) => item !== '');
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')} 或 ${items.at(-1) ?? ''}`;
}

/** How to fix: the fixed line where one is certain, else the given words. */
export function fixWords(p: Params, otherwise: string): string {
  const { line = '', fixed = '' } = p;
  if (fixed === '') return otherwise;
  return line === '' ? `请写成“${fixed}”` : `请把“${line}”改为“${fixed}”`;
}

/** How to fix what is empty: only an optional field may be left out. */
export function fillWords(p: Params): string {
  return said(p, 'optional') === 'yes' ? '请填写内容；不需要这一项就把整行删去' : '请填写内容，这一项必填';
}

const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  integer: '整数',
  number: '数',
  boolean: 'true（是）或 false（否）',
  list: '列表，每项一行，以“- ”开头',
  map: '一组“键: 值”，各占一行，比上一级多缩进两个空格',
  choice: '规定的选项之一',
  day: '日期，写成“年-月-日”',
  moment: '日期和时刻，写成“年-月-日 时:分”',
  month: '月份，写成“年-月”',
  week: '周，写成“年-W周”',
  time: '时刻，写成“时:分”',
  id: '编号，只用小写字母、数字和连字符',
  decimal: '数，只用数字和小数点',
  url: '网址，以 https:// 开头',
};

/** What the field accepts: kind of value, choices, range, example. */
export function expectedWords(p: Params): string {
  const choices = said(p, 'choices');
  const types = said(p, 'type')
    .split('\n')
    .filter((type) => type !== 'choice' || choices === '');
  const parts = [...types.map((type) => TYPES[type] ?? type), ...(choices === '' ? [] : [orList(choices)])];
  const range = rangeWords(p);
  const example = said(p, 'example');
  const shown = example !== '' && choices === '' && !example.endsWith('…') ? `，例如 ${example}` : '';
  return `${parts.filter((part) => part !== '').join('，或 ')}${range === '' ? '' : `，${range}`}${shown}`;
}

function rangeWords(p: Params): string {
  const { min = '', max = '', type = '' } = p;
  const unit = type === 'text' || type === 'id' ? '个字' : type === 'list' ? '项' : '';
  if (type !== 'integer' && type !== 'number' && unit === '') return '';
  if (unit !== '' && (min === '' || min === '1')) return max === '' ? '' : `不超过${max}${unit}`;
  if (min !== '' && max !== '') return `${min}到${max}${unit}`;
  return min !== '' ? `不小于${min}${unit}` : max !== '' ? `不大于${max}${unit}` : '';
}

/** How to fix a moment of which the day alone is written; else the given words. */
export function timeWords(p: Params, otherwise: string): string {
  const day = said(p, 'date');
  return day === '' ? otherwise : `请补上几点几分，写成“${day} 时:分”，例如“${day} 10:20”`;
}

const FOUND: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  'no-number': '无法计算的数',
  boolean: '是非值',
  list: '列表',
  map: '一组“键: 值”',
  empty: '空白',
};

/** What kind of value was found instead. */
export function foundWords(p: Params): string {
  const serial = said(p, 'serial');
  if (serial !== '') return `电子表格里的日期序号，即 ${serial}`;
  return FOUND[said(p, 'found')] ?? '其他内容';
}
