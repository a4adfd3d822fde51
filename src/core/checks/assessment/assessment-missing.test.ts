import { describe, expect, test } from 'vitest';
import { ledgerOf, type Records } from '../../compute/testing/ledger-of.ts';
import { OFFICE, RULES, unit } from '../../compute/testing/world.ts';
import type { Component } from '../../schema/rules-scheme.ts';
import { buildCheckIndex, type Unread } from '../check-index.ts';
import { runChecks } from '../run-checks.ts';
import { assessmentComponent } from './assessment-component.ts';
import { assessmentMissing } from './assessment-missing.ts';

const SITE: Component = { id: 'd', name: '现场考评', source: 'assessed', full: '10' };
const rules = (more: Partial<typeof RULES.ranking> = {}) => ({
  ...RULES,
  from: '2026-05',
  components: [SITE],
  ranking: { ...RULES.ranking, workload: '0', leadTasks: 0, ...more },
});
const marks = (...units: readonly string[]): NonNullable<Records['assessment']>[number] => ({
  month: '2026-05',
  component: 'd',
  by: 'mishu',
  on: '2026-06-03',
  marks: units.map((id) => ({ unit: id, mark: '9' })),
  submitted: '2026-06-03 16:00',
});

function told(asOf: string, records: Records, unread: readonly Unread[] = []): readonly string[] {
  const ledger = ledgerOf({
    office: [OFFICE],
    unit: [unit('a', 'counties', 1), unit('b', 'counties', 2)],
    rules: [rules()],
    ...records,
  });
  const index = buildCheckIndex(ledger, { asOf, home: 'data', unread });
  const found = runChecks(index, [assessmentMissing, assessmentComponent]);
  return found.map(({ code, params }) => `${code} ${params['month'] ?? ''} ${params['count'] ?? ''}`);
}

describe('a missing mark', () => {
  const some = { assessment: [marks('a')] };

  test('is told from the freeze of the month, the 7th working day, for 30 days', () => {
    const may = ['assessment-missing 2026-05 1'];
    expect(told('2026-06-08 23:59', some)).toEqual([]);
    expect(told('2026-06-09 00:00', some)).toEqual(may);
    expect(told('2026-07-08 09:00', some)).toEqual(may);
    // June's own freeze comes while May is still told.
    const both = ['assessment-missing 2026-05 1', 'assessment-missing 2026-06 2'];
    expect(told('2026-07-09 23:59', some).toSorted()).toEqual(both);
    expect(told('2026-07-10 00:00', some)).toEqual(both.slice(1));
  });

  test('is told of all members where nobody has one, and not where all have', () => {
    expect(told('2026-06-20 10:00', {})).toEqual(['assessment-missing 2026-05 2']);
    expect(told('2026-06-20 10:00', { assessment: [marks('a', 'b')] })).toEqual([]);
  });

  test('is none of a unit that has too little work to be ranked', () => {
    expect(told('2026-06-20 10:00', { rules: [rules({ leadTasks: 1 })] })).toEqual([]);
  });

  test('is not told while a file of marks or the rules cannot be read', () => {
    const broken = (kind: string): Unread => ({ kind, path: `${kind}.yaml`, names: {} });
    expect(told('2026-06-20 10:00', some, [broken('assessment')])).toEqual([]);
    expect(told('2026-06-20 10:00', some, [broken('rules')])).toEqual([]);
  });
});

describe('a component that is not known', () => {
  const wrong = { assessment: [{ ...marks('a', 'b'), component: 'z' }] };

  test('is told, but not while the rules cannot be read or are not there', () => {
    expect(told('2026-06-05 10:00', wrong)).toEqual(['assessment-component 2026-05 ']);
    expect(told('2026-06-05 10:00', wrong, [{ kind: 'rules', path: 'rules/v2.yaml', names: {} }])).toEqual(
      [],
    );
    expect(told('2026-06-05 10:00', { ...wrong, rules: [] })).toEqual([]);
  });
});
