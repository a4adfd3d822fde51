import { said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { check, type Finding } from '../check/check.ts';
import { componentFaults } from './component-faults.ts';

/** The parts of a score are named so that marks find them, and say what their method needs and nothing else; what names one of them, a league or a grade names one that is there (rules.md §7). */
export const rulesComponents = check({
  code: 'rules-components',
  severity: 'error',
  words: {
    title: '得分的部分写得不对',
    ...wordsByWhy(
      {
        reserved: {
          message: (p) => `发现编号${valueWords(p)}已经留给加分、扣分或照顾分`,
          expected: () => 'e（加分）、x（扣分）、h（照顾分）以外的编号',
          fix: () => '请改用别的编号，例如 d',
        },
        numbered: {
          message: (p) => `发现编号${valueWords(p)}以“-数字”结尾，会与更正评分的文件名混淆`,
          expected: () => '不以“-数字”结尾的编号',
          fix: () => '请改用别的编号，例如 d2',
        },
        twice: {
          message: (p) => `发现编号${valueWords(p)}用了两次`,
          expected: () => '每一部分、每个指标列一个编号',
          fix: () => '请改用没有用过的编号',
        },
        source: {
          message: (p) => `发现来源${valueWords(p)}用了两次`,
          expected: () => '台账计算的来源各用一次；评分（assessed）可以多次',
          fix: () => '请删去一个，或改为评分（assessed）',
        },
        counted: {
          message: (p) => `发现“${said(p, 'name')}”的来源是${valueWords(p)}，由台账计算，不能计次`,
          expected: () => '计次（linear）的部分，来源都是评分（assessed）',
          fix: () => '请改为评分（assessed），或改用相加、加权',
        },
        missing: {
          message: (p) => `发现“${said(p, 'name')}”没有写${item(p)}`,
          expected: (p) => `合成的方法是${method(p)}，每一部分都写${item(p)}`,
          fix: () => '请补上这一项',
        },
        idle: {
          message: (p) => `发现“${said(p, 'name')}”写了${item(p)}，合成的方法是${method(p)}，用不上`,
          expected: (p) => `${method(p)}不写${item(p)}`,
          fix: () => '请删去这一项；合成的方法写错的，改 total 的 method',
        },
        league: {
          message: (p) =>
            said(p, 'name') === ''
              ? `发现年度评定里写了排名组“${said(p, 'league')}”，本文件没有这个排名组`
              : `发现“${said(p, 'name')}”按排名组“${said(p, 'league')}”写了满分，本文件没有这个排名组`,
          expected: (p) => `本文件 leagues 所列的：${said(p, 'known')}`,
          fix: (p) => nearestWords(p, '请核对排名组编号，或删去这一行'),
        },
        empty: {
          message: (p) => `发现排名组“${said(p, 'name')}”没有任何一部分得分`,
          expected: () => '每个排名组至少有一部分；按它的合成方法写全，满分不为0',
          fix: () => '请补上这个排名组用的部分，或者核对它的合成方法（method）和按排名组写的满分（fullBy）',
        },
        tieBreak: {
          message: (p) => `发现同分时比${valueWords(p)}，本文件没有这一部分或者指标列`,
          expected: (p) => `本文件 components、columns 所列的：${said(p, 'known')}`,
          fix: (p) => nearestWords(p, '请核对编号，或删去 tieBreak'),
        },
        grade: {
          message: (p) => `发现弄虚作假的等次最高为${valueWords(p)}，本文件没有这个等次`,
          expected: (p) =>
            said(p, 'known') === ''
              ? '本文件所列的等次；没有等次的不写'
              : `本文件所列的等次：${said(p, 'known')}`,
          fix: (p) => nearestWords(p, '请核对等次，或删去 gradeAtMost'),
        },
        weights: {
          message: (p) => `发现“${said(p, 'league')}”各部分的权重合计是“${said(p, 'total')}”`,
          expected: () => '权重合计恰好是 1，或者都写成百分数，合计恰好是 100',
          fix: () => '请核对各部分的权重（weight）',
        },
        ascending: {
          message: (p) =>
            `发现低分在前，“${said(p, 'name')}”却由台账计算（${said(p, 'value')}），办得好的分数高`,
          expected: () => '低分在前时，来源都是评分（assessed）',
          fix: () => '请改为评分（assessed），或改为高分在前（descending）',
        },
        merit: {
          message: (p) => `发现低分在前，却写了 ${said(p, 'field')}：加分会排到后面，扣分会排到前面`,
          expected: () => '低分在前时，不写加分（bonus）和扣分（deduction）',
          fix: () => '请删去这一段；要奖惩的，写成评分的部分',
        },
      },
      {
        message: (p) => `发现得分的部分写得不对：${valueWords(p)}`,
        expected: () => '每一部分按合成的方法写全，编号不重复',
        fix: () => '请核对计分规则里的 components',
      },
    ),
    example: { wrong: 'id: e', right: 'id: d' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) yield* componentFaults(entry);
  },
});

const METHODS: Readonly<Record<string, string>> = {
  sum: '相加（sum）',
  weighted: '加权（weighted）',
  linear: '计次（linear）',
};

const ITEMS: Readonly<Record<string, string>> = {
  full: '满分（full）',
  fullBy: '分组的满分（fullBy）',
  weight: '权重（weight）',
  each: '每次几分（each）',
};

const item = (p: Params) => ITEMS[said(p, 'item')] ?? said(p, 'item');

const method = (p: Params) => METHODS[said(p, 'method')] ?? said(p, 'method');

function nearestWords(p: Params, otherwise: string): string {
  return said(p, 'nearest') === '' ? otherwise : `请核对，是否应为“${said(p, 'nearest')}”`;
}
