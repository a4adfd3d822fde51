import { fieldWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { publicTexts } from '../check/public-texts.ts';

/** A name or title says something: blanks, signs and what nobody sees are none. */
export const nameBlank = check({
  code: 'name-blank',
  severity: 'error',
  words: {
    title: '名称里没有字',
    message: (p) => `发现${fieldWords(p)}里只有空白或者标点`,
    expected: () => '有字的名称',
    fix: () => '请写上名称',
    example: { wrong: "title: '——'", right: 'title: 完成设计招标' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry, field } of publicTexts(ledger, 'blank'))
      if (NAMES.has(field.at(-1))) yield found(entry, field, { about: aboutField(kind, field) });
  },
});

const NAMES: ReadonlySet<unknown> = new Set(['title', 'name', 'short', 'shortName']);
