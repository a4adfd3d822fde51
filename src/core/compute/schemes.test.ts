import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTypedLedger } from '../../load/ledger.ts';
import { buildCheckIndex } from '../checks/check-index.ts';
import { CHECKS } from '../checks/registry.ts';
import { runChecks } from '../checks/run-checks.ts';
import { buildContext, type Context } from './context.ts';
import { isFinished, monthsOf } from './months.ts';
import { leagueTables } from './testing/league-table.ts';

const SCHEMES = join(import.meta.dirname, 'fixtures/schemes');
const AS_OF = '2026-06-20 10:00';

const load = (scheme: string) => loadTypedLedger([{ dir: join(SCHEMES, scheme, 'data'), printed: 'data' }]);

function contextOf(scheme: string): Context {
  const context = buildContext(load(scheme).ledger, AS_OF);
  if (context === undefined) throw new Error('a scheme has an office');
  return context;
}

describe.each(readdirSync(SCHEMES))('%s', (scheme) => {
  test('gives the tables that were worked out by hand', () => {
    const context = contextOf(scheme);
    const tables = monthsOf(context)
      .filter((month) => isFinished(context, month))
      .map((month) => leagueTables(context, month));
    expect(tables.join('\n')).toBe(readFileSync(join(SCHEMES, scheme, 'expected.txt'), 'utf8'));
  });

  test('is a ledger in which no check finds an error', () => {
    const { ledger, problems } = load(scheme);
    const index = buildCheckIndex(ledger, { asOf: AS_OF, home: 'data' });
    const errors = [...problems, ...runChecks(index, CHECKS)].filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});
