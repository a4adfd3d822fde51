import { said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { impactFault, needsImpact, type ImpactFault } from '#engine/freeze/rule-impact-basis.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A version of the rules comes with a table of what it would have made of the last frozen periods, made for these rules and these periods (rules.md §10). */
export const rulesImpact = check({
  code: 'rules-impact',
  severity: 'error',
  words: {
    title: '新规则没有相符的影响测算',
    ...wordsByWhy(
      {
        missing: {
          message: (p) => `发现规则 ${said(p, 'version')} 没有影响测算，而公布以前已有锁定的各期`,
          expected: (p) => `${file(p)}，随规则一并提交`,
          fix: (p) => `请执行 ${command(p)}，把写成的文件一并提交`,
        },
        edited: {
          message: (p) => `发现 ${file(p)} 的内容与它自己的摘要不符，写成后被改动过`,
          expected: () => '影响测算原样保存',
          fix: (p) =>
            hasBegun(p) ? '请从版本库恢复原文件' : `请从版本库恢复原文件，或者重新执行 ${command(p)}`,
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
      },
      {
        message: () => '发现新规则的影响测算不合要求',
        expected: () => '由 npm run rule-impact 写成，与规则、锁定的各期一致',
        fix: () => '请执行 npm run rule-impact -- 版本，重新测算',
      },
    ),
    example: { wrong: 'version: v2  # 没有 impacts/v2.yaml', right: 'version: v2  # 已有 impacts/v2.yaml' },
  },
  *find({ ledger, today, isUnread }): Generator<Finding> {
    const made = new Set(ledger.impact.map(({ value }) => value.version));
    for (const entry of ledger.rules) {
      const { version } = entry.value;
      if (made.has(version) || isUnread('impact', version) || !needsImpact(ledger, entry.value)) continue;
      yield found(entry, ['version'], { why: 'missing', version });
    }
    for (const entry of ledger.impact) {
      const { version, replaces } = entry.value;
      const fault = impactFault(ledger, entry.value);
      if (fault === undefined || isUnread('rules')) continue;
      const rules = ledger.rules.find(({ value }) => value.version === version)?.value;
      yield found(entry, FIELDS[fault.kind], {
        why: fault.kind,
        version,
        replaces,
        begun: rules !== undefined && `${rules.from}-01` <= today ? 'yes' : '',
        ...namesOf(entry, fault),
      });
    }
  },
});

const file = (p: Params): string => `impacts/${said(p, 'version')}.yaml`;

const command = (p: Params): string => `npm run rule-impact -- ${said(p, 'version')}`;

const hasBegun = (p: Params): boolean => said(p, 'begun') === 'yes';

/** `2026-04第1版、2026-05第2版`. */
const editions = (p: Params, name: string): string =>
  said(p, name)
    .split('\n')
    .map((line) => line.replace(/ (\d+)$/u, '第$1版'))
    .join('、');

/** Where each fault stands. */
const FIELDS: Readonly<Record<ImpactFault['kind'], readonly PropertyKey[]>> = {
  edited: ['digest'],
  unknown: ['version'],
  replaces: ['replaces'],
  'rules-changed': ['rules'],
  periods: ['periods'],
};

function namesOf({ value }: EntryOf<'impact'>, fault: ImpactFault): Readonly<Record<string, string>> {
  if (fault.kind === 'replaces') return { expected: fault.expected ?? '' };
  if (fault.kind !== 'periods') return {};
  const named = value.periods.map(({ period, edition }) => ({ period, version: edition.version }));
  return { named: listOf(named), expected: listOf(fault.expected.map((entry) => entry.value)) };
}

/** `2026-04 1\n2026-05 2`: period and version, one a line. */
function listOf(editions: readonly { readonly period: string; readonly version: number }[]): string {
  return editions.map(({ period, version }) => `${period} ${String(version)}`).join('\n');
}
