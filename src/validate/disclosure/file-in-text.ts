import { fieldWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { writtenTexts } from '../check/public-texts.ts';

/**
 * A file written as text (base64): a `data:` address, or a hundred characters in a row of both cases and digits, which
 * no word, number, digest or address is.
 */
const FILE =
  /data:[a-z]+\/[\w.+-]+;base64,|(?=[A-Za-z0-9+/=_-]{0,99}[a-z])(?=[A-Za-z0-9+/=_-]{0,99}[A-Z])(?=[A-Za-z0-9+/=_-]{0,99}\d)[A-Za-z0-9+/=_-]{100,}/u;

/** No text holds a file: what it shows no check can read, and no purge takes it out of the copies (rules.md 读法 ai). */
export const fileInText = check({
  code: 'file-in-text',
  severity: 'error',
  words: {
    title: '文字里夹带文件',
    message: (p) => `发现${fieldWords(p)}里有一段编码（base64），像是图片、文档等文件`,
    expected: () => '给人看的文字；文件不进台账',
    fix: () =>
      '请删去，把文件存到内网，写明名称和存放处。已经提交过的，历史和别人的副本里都有，清除不干净，请按泄露处理',
    example: {
      wrong: 'text: data:image/png;base64,iVBORw0KGgo…',
      right: 'text: 4月28日开标，中标通知书已发出。',
    },
  },
  *find({ whole }): Generator<Finding> {
    for (const { kind, entry, field, text } of writtenTexts(whole.ledger, 'file'))
      if (FILE.test(text)) yield found(entry, field, { about: aboutField(kind, field) });
  },
});
