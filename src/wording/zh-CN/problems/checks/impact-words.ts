import { said } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

type Words = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

const file = (p: Params): string => `impacts/${said(p, 'version')}.yaml`;
const command = (p: Params): string => `npm run rule-impact -- ${said(p, 'version')}`;
const hasBegun = (p: Params): boolean => said(p, 'begun') === 'yes';

/** `2026-04第1版、2026-05第2版`. */
const editions = (p: Params, name: string): string =>
  said(p, name)
    .split('\n')
    .map((line) => line.replace(/ (\d+)$/u, '第$1版'))
    .join('、');

const WORDS: Readonly<Record<string, Words>> = {
  missing: {
    message: (p) => `发现规则 ${said(p, 'version')} 没有影响测算，而公布以前已有锁定的各期`,
    expected: (p) => `${file(p)}，随规则一并提交`,
    fix: (p) => `请执行 ${command(p)}，把写成的文件一并提交`,
  },
  edited: {
    message: (p) => `发现 ${file(p)} 的内容与它自己的摘要不符，写成后被改动过`,
    expected: () => '影响测算原样保存',
    fix: (p) => (hasBegun(p) ? '请从版本库恢复原文件' : `请从版本库恢复原文件，或者重新执行 ${command(p)}`),
  },
  unknown: {
    message: (p) => `发现 ${file(p)} 是规则 ${said(p, 'version')} 的影响测算，台账里没有这一版规则`,
    expected: (p) => `rules/${said(p, 'version')}.yaml`,
    fix: () => '请从版本库恢复这一版规则；还没有公布、已经放弃的，连同测算一并删去',
  },
  replaces: {
    message: (p) => `发现 ${file(p)} 是与规则 ${said(p, 'replaces')} 相比测算的`,
    expected: (p) =>
      said(p, 'expected') === ''
        ? `没有这份文件，规则 ${said(p, 'version')} 是第一版`
        : `与施行以前的那一版 ${said(p, 'expected')} 相比`,
    fix: (p) =>
      said(p, 'expected') === ''
        ? '请删去这份文件；规则的施行月份写错的改正'
        : `请核对各版规则的施行月份，再删去这份文件，重新执行 ${command(p)}`,
  },
  'rules-changed': {
    message: (p) => `发现规则 ${said(p, 'version')} 在影响测算之后又有改动`,
    expected: (p) => `rules/${said(p, 'version')}.yaml 与测算时相同`,
    fix: (p) =>
      hasBegun(p)
        ? '请从版本库恢复规则原文件；已施行的规则不再改动，改规则另建新版本'
        : `请重新执行 ${command(p)}；规则改错的先恢复`,
  },
  periods: {
    message: (p) =>
      `发现 ${file(p)} 比较的是${editions(p, 'named')}，不是公布、测算时最近锁定的各期和最新的版本`,
    expected: (p) => editions(p, 'expected'),
    fix: (p) => (hasBegun(p) ? `请删去这份文件，重新执行 ${command(p)}` : `请重新执行 ${command(p)}`),
  },
};

const OTHER: Words = {
  message: () => '发现新规则的影响测算不合要求',
  expected: () => '由 npm run rule-impact 写成，与规则、锁定的各期一致',
  fix: () => '请执行 npm run rule-impact -- 版本，重新测算',
};

function wordsOf(p: Params): Words {
  return WORDS[said(p, 'why')] ?? OTHER;
}

/** Words for an impact table that is not there or speaks of something else. */
export const rulesImpactWords: Words = {
  message: (p) => wordsOf(p).message(p),
  expected: (p) => wordsOf(p).expected(p),
  fix: (p) => wordsOf(p).fix(p),
};
