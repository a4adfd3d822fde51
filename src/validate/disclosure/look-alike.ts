import { fieldWords, said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { publicTexts } from '../check/public-texts.ts';
import { LOOK_ALIKE } from '../check/look-alikes.ts';

/** A text is written in the characters that it seems to be written in: what only looks like one is found by no search and read aloud by no machine. Numbers of papers keep to half-width signs. */
export const lookAlike = check({
  code: 'look-alike',
  severity: 'error',
  words: {
    title: '形近字、私用字或者全角编号',
    message: (p) => `发现${fieldWords(p)}里的“${said(p, 'sign')}”（U+${said(p, 'code')}）不是平常的字`,
    expected: (p) => (said(p, 'right') === '' ? '平常的字' : `“${said(p, 'right')}”`),
    fix: (p) =>
      said(p, 'right') === ''
        ? '请删去或者重新输入这个字，不要从扫描件、PDF 里复制'
        : `请改为“${said(p, 'right')}”，不要从扫描件、PDF 里复制`,
    example: { wrong: 'document: 办发〔２０２６〕２号', right: 'document: 办发〔2026〕2号' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry, field, text } of publicTexts(ledger, 'alike')) {
      const about = aboutField(kind, field);
      const [sign] = LOOK_ALIKE.exec(text) ?? (NUMBERED.test(about) ? WIDE.exec(text) : undefined) ?? [];
      if (sign === undefined) continue;
      const right = sign.normalize('NFKC');
      yield found(entry, field, {
        sign,
        code: (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
        right: right === sign || LOOK_ALIKE.test(right) ? '' : right,
        about,
      });
    }
  },
});

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/u;
const NUMBERED = /编号|文号|备案号|标识码|序号/u;
