import type { Params } from './problem-text.ts';

/** A parameter, or nothing. */
export function said(p: Params, name: string): string {
  return p[name] ?? '';
}

/** Where the field stands, in words: `nodes 第3项的 due（完成日期）`. */
export function fieldWords(p: Params): string {
  const path = said(p, 'field');
  if (path === '') return '整个文件';
  const parts = path.split('.');
  let words = '';
  for (const [n, part] of parts.entries()) {
    if (/^\d+$/u.test(part) && n > 0) words += ` 第${Number(part) + 1}项`;
    else words += `${n > 0 ? '的 ' : ''}${part}`;
  }
  const about = headOf(said(p, 'about'));
  return about === '' ? words : `${words}（${about}）`;
}

/** The first clause of a field's line without its own brackets, short enough to stand in brackets. */
export function headOf(about: string): string {
  return about.replaceAll(/（[^）]*）/gu, '').split(/[，；]/u)[0] ?? '';
}

/** The value as written, in quotation marks, and what of it cannot be seen; nothing written is called so. */
export function valueWords(p: Params): string {
  const value = said(p, 'value');
  return value === '' ? '空白' : `“${value}”${blankWords(p)}`;
}

const BLANKS: Readonly<Record<string, string>> = {
  full: '全角空格',
  'no-break': '不换行空格',
};
const BLANK_PLACES: Readonly<Record<string, string>> = {
  start: '开头有一个',
  end: '末尾有一个',
  both: '开头和末尾都有',
  inside: '中间有一个',
};

/** A blank that nobody sees, where there is one: `（末尾有一个看不见的全角空格）`. */
export function blankWords(p: Params): string {
  const where = BLANK_PLACES[said(p, 'blankAt')];
  return where === undefined ? '' : `（${where}看不见的${BLANKS[said(p, 'blank')] ?? '特殊空格'}）`;
}
