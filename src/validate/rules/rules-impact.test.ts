import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { impactText } from '../../../scripts/lib/freeze/impact-text.ts';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import { RECORD_CHECKS } from '../registry.ts';
import { FIXTURES } from '#testing/example-root.ts';
import { freeze, ledgerIn, makeFrozenRoot, writeEdition } from '#testing/frozen-root.ts';
import { toldOf } from '#testing/reported-of.ts';

const RULES = 'rules/v2.yaml';
const IMPACT = 'impacts/v2.yaml';
const BEFORE = '2026-05-20 10:00';
const AFTER = '2026-06-01 00:00';

const base = mkdtempSync(join(tmpdir(), 'duban-impact-'));
const frozen = join(base, 'frozen');
const root = join(base, 'data');

beforeAll(() => {
  makeFrozenRoot(frozen);
});
beforeEach(() => {
  cpSync(frozen, root, { recursive: true });
  const first = readFileSync(join(root, 'rules/v1.yaml'), 'utf8');
  writeFileSync(
    join(root, RULES),
    first
      .replace('version: v1', 'version: v2')
      .replace('published: 2025-12-22', 'published: 2026-05-18')
      .replace('from: 2026-01', 'from: 2026-06')
      .replace("full: '60'", "full: '50'")
      .replace("full: '20'", "full: '30'"),
  );
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

function measure(written = '2026-05-18 09:00'): void {
  const made = ruleImpact(ledgerIn(root), 'v2', written);
  if (typeof made === 'string') throw new Error(made);
  write(root, IMPACT, impactText(made));
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

const CLAIM = 'tasks/2026/t2026-001/claim-2026-02-26.yaml';
function correct(period: string, now: string): void {
  change(CLAIM, 'submitted: 2026-02-26', 'submitted: 2026-02-25');
  writeEdition(root, freeze(root, period, now, '报送时间录入有误'));
  change(CLAIM, 'submitted: 2026-02-25', 'submitted: 2026-02-26');
}

const reported = (asOf: string) => toldOf(root, RECORD_CHECKS, asOf);
const ours = (asOf: string) =>
  reported(asOf)
    .problems.filter(({ code }) => code === 'rules-impact')
    .map(({ params }) => params['why']);

type Way = readonly [name: string, asOf: string, alter: () => void];

const WAYS: readonly Way[] = [
  ['expected', BEFORE, () => undefined],
  [
    'edited',
    BEFORE,
    () => {
      measure();
      change(IMPACT, "after: { total: '90'", "after: { total: '98.89'");
    },
  ],
  [
    'rules-changed',
    BEFORE,
    () => {
      measure();
      change(RULES, "full: '50'", "full: '55'");
      change(RULES, "full: '30'", "full: '25'");
    },
  ],
  [
    'rules-changed-in-force',
    AFTER,
    () => {
      measure();
      change(RULES, "full: '50'", "full: '55'");
      change(RULES, "full: '30'", "full: '25'");
    },
  ],
  [
    'periods',
    BEFORE,
    () => {
      rmSync(join(root, 'editions/2026-04'), { recursive: true });
      measure();
      cpSync(join(frozen, 'editions/2026-04'), join(root, 'editions/2026-04'), { recursive: true });
    },
  ],
  [
    'replaces',
    BEFORE,
    () => {
      measure();
      change(RULES, 'from: 2026-06', 'from: 2026-07');
      const between = readFileSync(join(root, RULES), 'utf8')
        .replace('version: v2', 'version: v1b')
        .replace('published: 2026-05-18', 'published: 2026-01-05')
        .replace('from: 2026-07', 'from: 2026-06');
      write(root, 'rules/v1b.yaml', between);
    },
  ],
  [
    'unknown',
    BEFORE,
    () => {
      measure();
      rmSync(join(root, RULES));
    },
  ],
];

describe('a version of the rules without a fitting impact table', () => {
  test.each(WAYS)('%s', async (name, asOf, alter) => {
    alter();
    const { problems, text } = reported(asOf);
    expect(problems.map(({ code }) => code)).toEqual(['rules-impact']);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, 'rules-impact', `${name}.txt`));
  });
});

describe('nothing is told', () => {
  test('of a table made for these rules and periods, before they start and after', () => {
    measure();
    expect(reported(BEFORE).text).toBe('');
    expect(reported(AFTER).text).toBe('');
  });

  test('of rules whose file was only written otherwise', () => {
    measure();
    change(RULES, '# 期末各步', '# 期末各项');
    expect(reported(BEFORE).text).toBe('');
  });

  test('of the first version, nor before a period was frozen', () => {
    for (const folder of ['editions', 'issued']) rmSync(join(root, folder), { recursive: true });
    expect(reported(BEFORE).text).toBe('');
  });
});

describe('the day of publication', () => {
  test('asks for a table once a period was frozen before it', () => {
    const published = (day: string) => {
      rmSync(join(root, 'editions/2026-04'), { recursive: true, force: true });
      rmSync(join(root, 'editions/2026-03'), { recursive: true, force: true });
      change(RULES, 'published: 2026-05-18', `published: ${day}`);
      return ours(BEFORE);
    };
    expect(published('2026-03-10')).toEqual([]);
    change(RULES, 'published: 2026-03-10', 'published: 2026-05-18');
    expect(published('2026-03-11')).toEqual(['missing']);
  });

  test('ends what a table that was made earlier may leave out', () => {
    rmSync(join(root, 'editions/2026-04'), { recursive: true });
    measure('2026-05-13 16:29');
    cpSync(join(frozen, 'editions/2026-04'), join(root, 'editions/2026-04'), { recursive: true });
    expect(ours(BEFORE)).toEqual(['periods']);
    measure('2026-05-13 16:31');
    expect(ours(BEFORE)).toEqual([]);
  });

  test('lets a correction made after it and after the table pass, one made before must be named', () => {
    measure('2026-05-18 09:00');
    correct('2026-02', '2026-05-18 09:01');
    expect(ours(BEFORE)).toEqual([]);
    measure('2026-05-18 09:01');
    const text = readFileSync(join(root, IMPACT), 'utf8');
    expect(text).toContain('version: 2\n');
    expect(ours(BEFORE)).toEqual([]);
  });
});
