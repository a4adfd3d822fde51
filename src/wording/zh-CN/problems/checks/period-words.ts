import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

type Words = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

const KINDS: Readonly<Record<string, string>> = {
  month: '每月',
  'two-months': '两月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};

const WORDS: Readonly<Record<string, Words>> = {
  midst: {
    message: (p) =>
      `发现规则按${KINDS[said(p, 'kind')] ?? said(p, 'kind')}排名，从${valueWords(p)}起施行，不是一期的第一个月`,
    expected: (p) => `一期的第一个月，例如 ${said(p, 'next')}`,
    fix: () => '请改正施行月份：一期从头到尾用同一版规则',
  },
  cut: {
    message: (p) =>
      `发现规则从${valueWords(p)}起施行，前一版（${said(p, 'version')}）的“${said(p, 'name')}”到${said(p, 'to')}才结束`,
    expected: (p) => `前一版的一期结束以后，例如 ${said(p, 'next')}`,
    fix: () => '请推迟施行月份，让前一版的一期结束：改变多久排一次名的，从两版都是第一个月的月份起',
  },
  name: {
    message: (p) => `发现时段的编号${valueWords(p)}与年份、月份、季度的写法相同`,
    expected: () => '写明名称的编号，例如 2026-spring',
    fix: () => '请改用别的编号',
  },
  reversed: {
    message: (p) => `发现最后一天${valueWords(p)}早于第一天${said(p, 'first')}`,
    expected: () => '最后一天不早于第一天',
    fix: () => '请核对起止日期',
  },
  overlap: {
    message: (p) => `发现第一天${valueWords(p)}不晚于“${said(p, 'name')}”的最后一天${said(p, 'before')}`,
    expected: () => '各时段由早到晚排列，互不重叠',
    fix: () => '请核对起止日期，并按先后排列',
  },
  early: {
    message: (p) => `发现时段从${valueWords(p)}开始，规则到${said(p, 'start')}才施行`,
    expected: (p) => `${said(p, 'start')}以后开始的时段`,
    fix: () => '请核对日期；施行以前的时段删去',
  },
};

const ANY: Words = {
  message: (p) => `发现时段写得不对：${valueWords(p)}`,
  expected: () => '各时段由早到晚，互不重叠；规则从一期的第一个月起施行',
  fix: () => '请核对 period 和 from',
};

/** What is wrong with the periods of a version of the rules, by the kind of fault `why`. */
export const periodWords: Words = {
  message: (p) => wordsOf(p).message(p),
  expected: (p) => wordsOf(p).expected(p),
  fix: (p) => wordsOf(p).fix(p),
};

function wordsOf(p: Params): Words {
  return WORDS[said(p, 'why')] ?? ANY;
}
