import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

type Words = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

const WORDS: Readonly<Record<string, Words>> = {
  missing: {
    message: () => '发现移交没有写接办单位（to）',
    expected: () => '接办单位的编号',
    fix: () => '请补上 to',
  },
  same: {
    message: (p) => `发现移交给${said(p, 'unit')}，它就是移交的单位`,
    expected: () => '移交给另一个单位',
    fix: () => '请核对接办单位（to）；不是由主办单位移交的，写明 from',
  },
  ended: {
    message: (p) =>
      said(p, 'since') === ''
        ? `发现接办单位${said(p, 'unit')}已于${said(p, 'until')}撤销`
        : `发现接办单位${said(p, 'unit')}从${said(p, 'since')}起才设立`,
    expected: (p) => `${said(p, 'on')}当天存在的单位`,
    fix: () => '请核对接办单位和移交日期，或者单位的设立、撤销日期',
  },
  early: {
    message: (p) => `发现另定的日期${valueWords(p)}早于移交日期${said(p, 'on')}`,
    expected: (p) => `${said(p, 'on')}或以后的日期`,
    fix: () => '请核对日期，常见的是月份写错',
  },
  nothing: {
    message: (p) => `发现${said(p, 'unit')}在这件任务里没有未完成的节点，没有可移交的`,
    expected: () => '由有未完成节点的单位移交',
    fix: () => '请核对移交的单位：不是主办单位的写明 from',
  },
  undated: {
    message: (p) => `发现${said(p, 'unit')}移交的节点里有已经逾期的，没有另定日期：${said(p, 'nodes')}`,
    expected: () => '已经逾期的节点，每个都在 dates 里另定日期；没有报送的计划写 plan',
    fix: () => '请按主要领导的决定，在 dates 里补上这些节点和新的日期',
  },
};

const ANY: Words = {
  message: () => '发现移交写得不全',
  expected: () => '写明接办单位；已经逾期的节点另定日期',
  fix: () => '请核对移交的各项',
};

/** What is wrong with a hand-over, by the kind of fault `why`. */
export const handOverWords: Words = {
  message: (p) => wordsOf(p).message(p),
  expected: (p) => wordsOf(p).expected(p),
  fix: (p) => wordsOf(p).fix(p),
};

export const HAND_OVER: NonNullable<ProblemText['example']> = {
  wrong: 'kind: 移交\nto: guike',
  right: 'kind: 移交\nto: guike\ndates: [{ node: n2, due: 2026-05-22 }]',
};

function wordsOf(p: Params): Words {
  return WORDS[said(p, 'why')] ?? ANY;
}
