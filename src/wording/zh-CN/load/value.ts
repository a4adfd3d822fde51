import { fieldWords, said, valueWords } from '../problems/phrases.ts';
import type { Params, ProblemText } from '../problems/problem-text.ts';
import { expectedWords, fillWords, fixWords, foundWords, timeWords } from './phrases.ts';
import { oneUnitWords } from './spoken-limit.ts';

const found = (p: Params) => `发现${fieldWords(p)}写成了${valueWords(p)}`;

/** Words for values that the field does not accept. */
export const valueTexts = {
  'value-type': {
    title: '内容的种类不对',
    message: (p) => `${found(p)}，是${foundWords(p)}`,
    expected: (p) => expectedWords(p),
    fix: (p) =>
      fixWords(
        p,
        said(p, 'target') === 'unit' && said(p, 'found') === 'list'
          ? oneUnitWords
          : timeWords(p, '请按所需的种类重写这一项'),
      ),
    example: { wrong: 'lead: 003', right: "lead: '003'" },
  },
  'value-empty': {
    title: '只有键没有内容',
    message: (p) => `发现${fieldWords(p)}只有键，没有内容`,
    expected: (p) => expectedWords(p),
    fix: fillWords,
    example: { wrong: 'withheldBasis:', right: 'withheldBasis: 《政府信息公开条例》第十六条' },
  },
  'value-choice': {
    title: '不在选项之内',
    message: (p) => found(p),
    expected: (p) => expectedWords(p),
    fix: (p) => fixWords(p, '请从上面的选项里选一个，照原样写'),
    example: { wrong: 'class: 重要', right: 'class: 重点' },
  },
  'value-pattern': {
    title: '写法不合规定',
    message: (p) => found(p),
    expected: (p) => expectedWords(p),
    fix: (p) => fixWords(p, '请按上面的写法改正'),
    example: { wrong: 'url: example.gov.cn', right: 'url: https://example.gov.cn/' },
  },
  'value-too-long': {
    title: '文字过长',
    message: (p) => `发现${fieldWords(p)}有${said(p, 'size')}个字`,
    expected: (p) => `不超过${said(p, 'max')}个字`,
    fix: () => '请压缩文字',
  },
  'value-too-short': {
    title: '文字过短',
    message: (p) => `发现${fieldWords(p)}只有${said(p, 'size')}个字`,
    expected: (p) => `不少于${said(p, 'min')}个字`,
    fix: () => '请补充文字',
  },
  'number-range': {
    title: '数字超出范围',
    message: (p) => found(p),
    expected: (p) => (said(p, 'step') === '' ? expectedWords(p) : `${said(p, 'step')} 的倍数`),
    fix: () => '请核对数字',
    example: { wrong: 'target: 140', right: 'target: 100' },
  },
  'list-too-long': {
    title: '列表过长',
    message: (p) => `发现${fieldWords(p)}有${said(p, 'size')}项`,
    expected: (p) => `不超过${said(p, 'max')}项`,
    fix: () => '请删减，或者分成几条记录',
  },
  'list-too-short': {
    title: '列表项数不足',
    message: (p) => `发现${fieldWords(p)}只有${said(p, 'size')}项`,
    expected: (p) => `至少${said(p, 'min')}项`,
    fix: (p) => `请补充内容${said(p, 'example') === '' ? '' : `，例如 ${said(p, 'example')}`}`,
    example: { wrong: 'nodes: []', right: 'nodes: [{ id: end, title: 竣工验收, due: 2026-11-30 }]' },
  },
  'value-custom': {
    title: '内容不合规定',
    message: (p) =>
      `发现${fieldWords(p)}不合规定${said(p, 'message') === '' ? '' : `：${said(p, 'message')}`}`,
    expected: (p) => expectedWords(p),
    fix: () => '请对照同类记录改正这一项',
  },
} as const satisfies Record<string, ProblemText>;
