import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

type Words = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

const MARK: Readonly<Record<string, Words>> = {
  twice: {
    message: (p) => `发现${said(p, 'unit')}在这一份里评了两次`,
    expected: () => '一份里一个单位评一次',
    fix: () => '请删去一项；更正以前的评分另建一份',
  },
  none: {
    message: (p) => `发现${said(p, 'unit')}没有评分，也没有写不适用的理由`,
    expected: () => '写评分（mark）；不适用的写理由（why）',
    fix: () => '请补上评分或理由',
  },
};

const RANGE: Readonly<Record<string, Words>> = {
  negative: {
    message: (p) => `发现${said(p, 'unit')}的“${said(p, 'name')}”评分${valueWords(p)}小于0`,
    expected: () => '不小于0；规则写明可以是负数（negative）的除外',
    fix: () => '请核对评分；要扣分的，从满分里减',
  },
  count: {
    message: (p) => `发现${said(p, 'unit')}的次数${valueWords(p)}不是整数`,
    expected: () => '次数，写整数；一次几分写在计分规则里',
    fix: () => '请核对次数',
  },
  over: {
    message: (p) => `发现${said(p, 'unit')}的评分${valueWords(p)}超过满分 ${said(p, 'full')}`,
    expected: (p) => `不超过${said(p, 'full')}，即该单位排名组的满分`,
    fix: () => '请核对评分，或者计分规则里的满分',
  },
  absent: {
    message: (p) =>
      `发现${said(p, 'unit')}有“${said(p, 'name')}”的评分${valueWords(p)}，它所在的排名组没有这一部分`,
    expected: () => '只给有这一部分的排名组评分',
    fix: () => '请删去这一项，或者核对计分规则里这一部分按排名组写的满分（fullBy）',
  },
  digits: {
    message: (p) => `发现${said(p, 'unit')}的数${valueWords(p)}有${said(p, 'digits')}位数字`,
    expected: (p) => `不超过${said(p, 'limit')}位数字，表格里才印得下`,
    fix: () => '请核对，或者改用大一级的计量单位，例如把元改为万元',
  },
};

const ANY: Words = {
  message: (p) => `发现评分${valueWords(p)}写得不对`,
  expected: () => '0到满分之间的评分，计次的写次数；不适用的写理由；一份里一个单位评一次',
  fix: () => '请核对评分',
};

/** What is wrong with a mark whatever it is, by the kind of fault `why`. */
export const markWords: Words = wordsBy(MARK);

/** Why a mark is not within its bounds, by the kind of fault `why`. */
export const rangeWords: Words = wordsBy(RANGE);

function wordsBy(words: Readonly<Record<string, Words>>): Words {
  const of = (p: Params): Words => words[said(p, 'why')] ?? ANY;
  return {
    message: (p) => of(p).message(p),
    expected: (p) => of(p).expected(p),
    fix: (p) => of(p).fix(p),
  };
}
