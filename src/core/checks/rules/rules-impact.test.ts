import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editionText } from '../../../../scripts/lib/edition-text.ts';
import { impactText } from '../../../../scripts/lib/impact-text.ts';
import { loadTypedLedger } from '../../../load/ledger.ts';
import { freezeMonth } from '../../compute/edition/freeze-month.ts';
import { ruleImpact } from '../../compute/edition/rule-impact.ts';
import { RECORD_CHECKS } from '../registry.ts';
import { exampleRoot, FIXTURES, officeRoots } from '../../../testing/office-roots.ts';
import { toldOf } from '../testing/told.ts';

const FREEZES = [
  ['2026-02', '2026-03-10 16:30'],
  ['2026-03', '2026-04-13 16:30'],
  ['2026-04', '2026-05-13 16:30'],
] as const;
const RULES = 'rules/v2.yaml';
const IMPACT = 'impacts/v2.yaml';
const BEFORE = '2026-05-20 10:00';
const AFTER = '2026-06-01 00:00';

const base = mkdtempSync(join(tmpdir(), 'duban-impact-'));
const frozen = join(base, 'frozen');
const root = join(base, 'data');

beforeAll(() => {
  const own = officeRoots();
  // Its bulletin is a fault only while its month is not frozen.
  const bulletin = exampleRoot('bulletin-unfrozen');
  for (const from of [own.rules, own.calendar, exampleRoot('sound'), bulletin])
    cpSync(from, frozen, { recursive: true });
  own.remove();
  for (const [month, now] of FREEZES) freeze(frozen, month, now);
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

const read = (dir: string) => loadTypedLedger([{ dir, printed: 'data' }]).ledger;

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

function freeze(dir: string, month: string, now: string, reason?: string): void {
  const correction = reason === undefined ? undefined : { reason, admits: [] };
  const approval = { by: 'zhuren', on: now.slice(0, 10), mode: '签批' as const };
  const made = freezeMonth(read(dir), { month, now, approval, noted: [], correction }, () => true);
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  const { edition } = made;
  write(dir, `editions/${month}/v${String(edition.version)}.yaml`, editionText(edition));
}

function measure(written = '2026-05-18 09:00'): void {
  const made = ruleImpact(read(root), 'v2', written);
  if (typeof made === 'string') throw new Error(made);
  write(root, IMPACT, impactText(made));
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

const CLAIM = 'tasks/2026/t2026-001/claim-2026-02-26.yaml';
function correct(month: string, now: string): void {
  change(CLAIM, 'submitted: 2026-02-26', 'submitted: 2026-02-25');
  freeze(root, month, now, '报送时间录入有误');
  change(CLAIM, 'submitted: 2026-02-25', 'submitted: 2026-02-26');
}

const told = (asOf: string) => toldOf([root], RECORD_CHECKS, asOf);
const ours = (asOf: string) =>
  told(asOf)
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
      change(IMPACT, "after: { total: '88.89'", "after: { total: '98.89'");
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
    'months',
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
    const { problems, text } = told(asOf);
    expect(problems.map(({ code }) => code)).toEqual(['rules-impact']);
    await expect(text).toMatchFileSnapshot(join(FIXTURES, 'rules-impact', `${name}.txt`));
  });
});

describe('nothing is told', () => {
  test('of a table made for these rules and months, before they start and after', () => {
    measure();
    expect(told(BEFORE).text).toBe('');
    expect(told(AFTER).text).toBe('');
  });

  test('of rules whose file was only written otherwise', () => {
    measure();
    change(RULES, '# 时限', '# 各项时限');
    expect(told(BEFORE).text).toBe('');
  });

  test('of the first version, nor before a month was frozen', () => {
    for (const folder of ['editions', 'issued']) rmSync(join(root, folder), { recursive: true });
    expect(told(BEFORE).text).toBe('');
  });
});

describe('the day of publication', () => {
  test('asks for a table once a month was frozen before it', () => {
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
    expect(ours(BEFORE)).toEqual(['months']);
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
