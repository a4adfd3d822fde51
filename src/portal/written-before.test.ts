import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isEditionSealed } from '#engine/freeze/edition-seal.ts';
import { lockedResult, scoreLocked } from '#engine/sheet/locked-unit.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { worldLedger } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { Edition } from '#record/freeze/edition.ts';
import { SOFTWARE } from '#record/schema/software.ts';
import { rankingViews } from './ranking/ranking-view.ts';
import { editionEntry, viewsOf } from './testing/frozen-world.ts';
import { unitPeriodData } from './sheet/unit-period-data.ts';
import { unitPeriodPages } from './sheet/unit-period-view.ts';
import { made } from './testing/made.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));
/** Editions of the first worked example, each as a version of the software wrote it: none of these files is ever changed, and every later version adds its own. */
const FIXTURES = fileURLToPath(new URL('fixtures/editions/', import.meta.url));

const WRITTEN = readdirSync(FIXTURES).filter((name) => name.endsWith('.yaml'));

test('every version of the software is there with what it writes, this one too', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
  expect(SOFTWARE).toBe(version);
  expect(WRITTEN).toContain(`${SOFTWARE}.yaml`);
});

describe.each(WRITTEN)('the edition %s', (name) => {
  const file = readFileSync(FIXTURES + name, 'utf8');
  const edition = Edition.parse(load(file, { schema: CORE_SCHEMA }));

  test('says which version wrote it, and is sealed', () => {
    expect(edition.software).toBe(name.replace('.yaml', ''));
    expect(isEditionSealed(edition)).toBe(true);
  });

  test('follows from its inputs still', () => {
    for (const unit of edition.units)
      expect(lockedResult(scoreLocked(RULES, edition.period, unit))).toEqual(unit.result);
  });

  test('is told with the same figures and lines', async () => {
    const ledger = { ...worldLedger(exampleOne()), edition: [editionEntry(edition)] };
    const env = viewsOf(ledger, '2026-07-31 18:00');
    const reported = {
      units: made(unitPeriodPages(env))
        .filter(({ period }) => period === edition.period)
        .map(unitPeriodData),
      leagues: rankingViews(env)
        .filter(({ period }) => period === edition.period)
        .flatMap(({ leagues }) => leagues)
        // Where it can be taken along is no figure of it.
        .map((league) => ({
          ...league,
          set: undefined,
          unrankedSet: undefined,
          whole: undefined,
          unrankedWhole: undefined,
        })),
    };
    await expect(`${JSON.stringify(reported, null, 1)}\n`).toMatchFileSnapshot(
      FIXTURES + name.replace('.yaml', '.told.json'),
    );
  });
});
