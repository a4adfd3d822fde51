import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContext, type Context } from '#engine/dossier/context.ts';
import { mornings } from '#forge/overdue/testing/mornings.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { buildViewEnv } from '#portal/env/env.ts';

const { ledger } = loadTypedLedger({ dir: join(import.meta.dirname, '../data'), printed: 'data' });

const hidden = ledger.task.filter(({ value }) => value.disclosure === '系统内').map(({ value }) => value);
const contexts = new Map<string, Context>();

/** Computed once for both profiles. */
function contextAt(asOf: string): Context {
  const context = contexts.get(asOf) ?? buildContext(ledger, asOf);
  if (context === undefined) throw new Error('the demo has an office');
  contexts.set(asOf, context);
  return context;
}

test.each(['public', 'internal'] as const)(
  'a month of the demo’s mornings (%s): one open issue for each overdue duty, and nothing done twice',
  (profile) => {
    const month = mornings((asOf) => buildViewEnv(contextAt(asOf), profile), '2026-05-12', 31);
    for (const { day, wanted, open, again, steps } of month) {
      expect([day, ...open.toSorted()]).toEqual([day, ...wanted.issues.map(({ key }) => key).toSorted()]);
      expect([day, again]).toEqual([day, []]);
      if (profile === 'internal') continue;
      const reported = JSON.stringify([wanted.issues, steps]);
      for (const { id, title } of hidden)
        expect([day, reported.includes(id), reported.includes(title)]).toEqual([day, false, false]);
    }
    expect(hidden.length).toBeGreaterThan(0);
  },
);
