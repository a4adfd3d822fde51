import { blankWords, fieldWords, headOf, said } from '../problems/phrases.ts';
import type { ProblemText } from '../problems/problem-text.ts';
import { expectedWords, fixWords } from './phrases.ts';

/** Words for keys that are not known, not there or not rightly written. */
export const keyTexts = {
  'key-unknown': {
    title: '不认识的键',
    message: (p) => `发现不认识的键“${said(p, 'key')}”${blankWords(p)}`,
    expected: (p) => {
      const near = said(p, 'nearest');
      if (near !== '') return `${near}${brackets(said(p, 'nearestAbout'))}`;
      const known = said(p, 'known')
        .split('\n')
        .filter((line) => line !== '');
      return known.length === 0
        ? '这里没有键'
        : `这里能写的键：${known.map((line) => knownKey(line)).join('、')}`;
    },
    fix: (p) => {
      const outer = said(p, 'outer');
      if (outer === '/') return '请减少这一行的缩进，它属于最外层';
      if (outer !== '') return `请减少这一行的缩进，它属于“${outer}”`;
      return fixWords(
        p,
        said(p, 'nearest') === ''
          ? '请改用上面的键，或者删去这一行'
          : `请核对：${said(p, 'nearest')} 已经写了，这一行多余就删去`,
      );
    },
    example: { wrong: 'titel: 住房保障', right: 'title: 住房保障' },
  },
  'key-missing': {
    title: '缺少必填的键',
    message: (p) => `发现缺少${fieldWords(p)}`,
    expected: (p) => expectedWords(p),
    fix: (p) => `请补上一行，例如“${said(p, 'add')}”`,
    example: { wrong: 'id: t2026-012', right: 'id: t2026-012 / title: 住房保障' },
  },
  'key-pattern': {
    title: '键名不合规定',
    message: (p) => `发现键名不合规定：${fieldWords(p)}${blankWords(p)}`,
    expected: () => '规定写法的键名',
    fix: (p) => fixWords(p, '请按同类记录的写法改正键名'),
  },
} as const satisfies Record<string, ProblemText>;

function knownKey(line: string): string {
  const [key = '', about = ''] = line.split('\t');
  return `${key}${brackets(about)}`;
}

function brackets(about: string): string {
  return about === '' ? '' : `（${headOf(about)}）`;
}
