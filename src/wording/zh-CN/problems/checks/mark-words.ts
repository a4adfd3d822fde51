import { said, valueWords } from '../load/phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

type Words = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

const WORDS: Readonly<Record<string, Words>> = {
  twice: {
    message: (p) => `发现${said(p, 'unit')}在这一份里评了两次`,
    expected: () => '一份里一个单位评一次',
    fix: () => '请删去一项；更正以前的评分另建一份',
  },
  none: {
    message: (p) => `发现${said(p, 'unit')}没有评分，也没有写理由`,
    expected: () => '写评分（mark）；不适用的写理由（why）',
    fix: () => '请补上评分或理由',
  },
  negative: {
    message: (p) => `发现${said(p, 'unit')}的评分${valueWords(p)}小于0`,
    expected: () => '不小于0；要扣分的，从满分里减',
    fix: () => '请核对评分',
  },
  count: {
    message: (p) => `发现${said(p, 'unit')}的次数${valueWords(p)}不是0或正整数`,
    expected: () => '次数，0或正整数；一次几分写在计分规则里',
    fix: () => '请核对次数',
  },
  over: {
    message: (p) => `发现${said(p, 'unit')}的评分${valueWords(p)}超过满分 ${said(p, 'full')}`,
    expected: (p) => `0到${said(p, 'full')}，即该单位排名组的满分`,
    fix: () => '请核对评分，或者计分规则里的满分',
  },
};

const ANY: Words = {
  message: (p) => `发现评分${valueWords(p)}写得不对`,
  expected: () => '0到满分之间的评分，计次的写次数；不适用的写理由；一份里一个单位评一次',
  fix: () => '请核对评分',
};

/** What is wrong with a mark, by the kind of fault `why`. */
export const markWords: Words = {
  message: (p) => wordsOf(p).message(p),
  expected: (p) => wordsOf(p).expected(p),
  fix: (p) => wordsOf(p).fix(p),
};

function wordsOf(p: Params): Words {
  return WORDS[said(p, 'why')] ?? ANY;
}
