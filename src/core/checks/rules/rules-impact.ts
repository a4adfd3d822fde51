import { impactFault, needsImpact, type ImpactFault } from '../../../engine/freeze/rule-impact-basis.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';

/** A version of the rules comes with a table of what it would have made of the last frozen periods, made for these rules and these periods (rules.md §10). */
export const rulesImpact = check({
  code: 'rules-impact',
  severity: 'error',
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
