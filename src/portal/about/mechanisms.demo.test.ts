import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildContext } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { mechanismWords } from '#wording/about/mechanisms.ts';
import { buildViewEnv, type Profile } from '../env/env.ts';
import { paperPages } from '../papers/papers-pages.ts';
import { portalViews } from '../portal-views.ts';

const text = readFileSync(join(import.meta.dirname, '../../mechanisms.md'), 'utf8');
/** Number, words of the office, what is to be, what carries it. */
const rows = text.split('\n').flatMap((line) => {
  const [, no, quote, must, carried] = /^\| +(\d+) \| (.+?) +\| (.+?) +\| (.+?) +\|$/u.exec(line) ?? [];
  return no === undefined ? [] : [{ no: Number(no), quote, must, carried: carried ?? '' }];
});
const root = join(import.meta.dirname, '../../../data');
const { ledger } = loadTypedLedger({ dir: root, printed: 'data' });
const envOf = (profile: Profile) => {
  const context = buildContext(ledger, resolveAsOf(ledger, undefined));
  if (context === undefined) throw new Error('the demo has an office');
  return buildViewEnv(context, profile);
};
const spans = (cell: string) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);

test('there are 92 rows, each with the words of the office, what is to be, and what carries it', () => {
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 92 }, (_, index) => index + 1));
});

describe('each row', () => {
  test.each(rows)('$no says what carries it, or that nothing does yet', ({ carried }) => {
    expect(carried).toMatch(/^(?:已有|部分|\*\*尚未做到\*\*|\*\*在纸上办理\*\*)/u);
    // Nothing is said to be there without naming it, and nothing half done is said to be whole.
    if (carried.startsWith('已有')) {
      expect(carried).not.toContain('尚未做到');
      expect(spans(carried).length + Number(carried.includes('由记录推出'))).toBeGreaterThan(0);
    }
    if (carried.startsWith('部分')) expect(carried).toMatch(/\*\*尚未做到\*\*：.+。/u);
    if (carried.startsWith('**在纸上')) expect(carried.length).toBeGreaterThan(20);
  });

  test.each(['public', 'internal'] as const)('names in the %s site only what there is', (profile) => {
    const { mechanisms } = portalViews(envOf(profile));
    const names = new Map(Object.entries(mechanisms?.names ?? {}));
    for (const { no, carried } of rows)
      for (const name of spans(carried)) expect([no, name, names.has(name)]).toEqual([no, name, true]);
    // Pages, records and checks have a page here; papers lie inside the system alone.
    const without = rows
      .flatMap(({ carried }) => spans(carried))
      .filter((name) => names.get(name)?.href === null && !name.startsWith('papers/'));
    expect(without).toEqual([]);
  });
});

test('every paper that is named is one that the office prints, and every one that it prints is named', () => {
  const printed = new Set(
    paperPages(envOf('internal')).map(({ path }) => `papers/${path.split('/')[0] ?? ''}`),
  );
  expect([...printed].toSorted()).toEqual(Object.keys(mechanismWords.papers).toSorted());
});
