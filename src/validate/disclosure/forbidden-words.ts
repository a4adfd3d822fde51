import { fieldWords, said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { PUBLIC_WORDS, publicTexts } from '../check/public-texts.ts';

const EACH_AVOIDED = new RegExp(PUBLIC_WORDS.avoided, 'gu');

/** Texts that everyone may read, whenever they were entered, keep to the office's own wording; 政府督查 belongs to governments and to whom they designate (条例第7条). */
export const forbiddenWords = check({
  code: 'forbidden-words',
  severity: 'reminder',
  words: {
    title: '不宜公开使用的词',
    message: (p) => `发现${fieldWords(p)}里有“${said(p, 'word')}”`,
    expected: (p) =>
      said(p, 'word') === '政府督查'
        ? '“督查督办”；部门未经本级政府指定不开展政府督查（《政府督查工作条例》第七条）'
        : '规范的说法',
    fix: (p) =>
      said(p, 'word') === '政府督查'
        ? '请改写；经指定的，在 office.yaml 的 basis 里写明指定的文号'
        : `请改写${REPLACEMENT[said(p, 'word')] ?? ''}；引用原文的可以不改`,
    example: { wrong: 'summary: 建议列入黑榜', right: 'summary: 建议列入提醒名单' },
  },
  *find({ whole, office }): Generator<Finding> {
    const designated = /政府督查(?!工作条例)/u.test(office?.basis ?? '');
    for (const { kind, entry, field, text } of publicTexts(whole.ledger, 'avoided')) {
      for (const word of new Set(text.match(EACH_AVOIDED))) {
        if (word !== '政府督查' || !designated)
          yield found(entry, field, { word, value: word, about: aboutField(kind, field) });
      }
    }
  },
});

const REPLACEMENT: Params = {
  末位淘汰: '，例如“结果运用”',
  黑榜: '，例如“提醒名单”',
  黄牌: '，改为“提醒”',
  旧账: '，改为“结转事项”',
  倒数第一: '，只写名次',
};
