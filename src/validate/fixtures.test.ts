import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CHECKS, RECORD_CHECKS } from './registry.ts';
import { exampleRoot, FIXTURES, makeExampleRoot } from '#testing/example-root.ts';
import { toldOf } from '#testing/reported-of.ts';

const AS_OF = '2026-05-20 10:00';

interface Setting {
  /** Without the sound ledger underneath. */
  readonly alone?: true;
  readonly rules?: false;
  readonly asOf?: string;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'office-missing': { alone: true },
  'notice-rest-run': { alone: true, asOf: '2026-04-30 16:00' },
  // Its rules are those of the month just ended, and would be others' too.
  'mark-missing': { asOf: AS_OF },
  // They go by the rules in force, which another example doubles.
  'class-unknown': { asOf: AS_OF },
  'inspection-near': { asOf: AS_OF },
  // An office has one register of campaigns, and another example has its own.
  'campaign-unknown': { asOf: AS_OF },
  'rules-missing': { alone: true, rules: false },
  'disclosure-public-repo': { alone: true },
  'duty-overdue': { alone: true },
  'chief-twice': { alone: true },
  'demo-far': { alone: true },
  // Its months lie before the first rules, so that its bulletin needs no frozen period.
  'bulletin-long': { alone: true, asOf: '2025-12-31 16:00' },
};

/** Folders that stand under the examples or beside them. */
const OTHERS = ['sound', 'plain', 'fifty'];

const work = mkdtempSync(join(tmpdir(), 'duban-checks-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  // A root for each example is much to take away on a busy machine.
}, 60_000);

/** A data root of these examples, in a folder named by the last. */
function rootOf(examples: readonly string[], rules = true): string {
  const dir = join(work, examples.at(-1) ?? '');
  makeExampleRoot(dir, examples, { rules });
  return dir;
}

function reported(name: string): ReturnType<typeof toldOf> {
  const { alone = false, rules, asOf = AS_OF } = SETTINGS[name] ?? {};
  const root = rootOf([...(alone ? [] : ['sound']), name], rules);
  return toldOf(root, name === 'duty-overdue' ? CHECKS : RECORD_CHECKS, asOf);
}

const examples = readdirSync(FIXTURES).filter((name) => !OTHERS.includes(name));
/** What needs a frozen period is made by `edition/tampering.test.ts`, which holds its text. */
const codes = examples.filter((name) => existsSync(join(FIXTURES, name, 'data')));

test('the sound ledger has nothing to tell', () => {
  expect(toldOf(rootOf(['sound']), RECORD_CHECKS, AS_OF).text).toBe('');
});

test('a ledger of office and units alone is only reminded of rules and working days', () => {
  const alone = toldOf(exampleRoot('plain'), CHECKS, AS_OF).problems;
  expect(alone.map(({ code, severity, place }) => [code, severity, place.file])).toEqual([
    ['rules-missing', 'reminder', 'data/office.yaml'],
    ['calendar-missing', 'reminder', 'data/office.yaml'],
  ]);
  expect(toldOf(rootOf(['plain']), CHECKS, AS_OF).text).toBe('');
});

describe('a ledger with one rule broken tells exactly its expected text', () => {
  test.each(codes)('%s', async (code) => {
    const { problems, text } = reported(code);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    await expect(text).toMatchFileSnapshot(join(FIXTURES, code, 'expected.txt'));
  });
});

test('every check has a broken example', () => {
  expect(examples.toSorted()).toEqual(CHECKS.map(({ code }) => code).toSorted());
});

test('a ledger with more than fifty different faults tells every one of them at once', () => {
  const together = codes.filter((code) => SETTINGS[code] === undefined);
  const { problems, text } = toldOf(rootOf(['sound', ...together, 'fifty']), RECORD_CHECKS, AS_OF);
  const missing = together
    .flatMap((code) => readFileSync(join(FIXTURES, code, 'expected.txt'), 'utf8').split('\n'))
    .filter((line) => line.startsWith('data/') && !text.includes(`${line}\n`));
  expect(missing).toEqual([]);
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThanOrEqual(together.length + 8);
  expect(together.length).toBeGreaterThanOrEqual(50);
});
