import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/lib/fuzz/sources.ts';
import { makeExampleRoot } from '#testing/example-root.ts';
import { freeze, FREEZES, writeEdition } from '#testing/frozen-root.ts';
import { SLOW } from '#testing/holds.ts';
import { toldOf } from '#testing/reported-of.ts';
import type { Problem } from '#record/schema/problem.ts';
import { CHECKS } from './registry.ts';

const AS_OF = '2026-05-20 10:00';

const dir = mkdtempSync(join(tmpdir(), 'duban-broken-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});
makeExampleRoot(dir, ['sound', 'bulletin-unfrozen']);
const PROVED = ['plan-v1', 'filing-v1'].map((name) => `      - path: tasks/2026/t2026-001/${name}.yaml`);
mkdirSync(join(dir, 'receipts'));
writeFileSync(
  join(dir, 'receipts/2026-01-23.yaml'),
  [
    'date: 2026-01-23',
    'receipts:',
    '  - door: 议题',
    '    number: 1',
    '    moment: 2026-01-23 15:00',
    '    records:',
    ...PROVED,
    '',
  ].join('\n'),
);
for (const [period, now] of FREEZES) writeEdition(dir, freeze(dir, period, now));

const files = filesBelow(dir);

const tell = () => toldOf(dir, CHECKS, AS_OF).problems;
const sound = new Set(tell().map(textOf));

/** What is told beyond what the sound ledger is reminded of, elsewhere than in the file. */
function ofOthers(file: string, reported: readonly Problem[] = tell()): readonly Problem[] {
  return reported.filter((problem) => problem.place.file !== `data/${file}` && !sound.has(textOf(problem)));
}

function textOf(problem: Problem): string {
  return JSON.stringify(problem);
}

/** Works on the ledger with another text in one file, or without the file. */
function withFile<T>(file: string, text: string | undefined, work: () => T): T {
  const path = join(dir, file);
  const before = readFileSync(path);
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  try {
    return work();
  } finally {
    writeFileSync(path, before);
  }
}

test('the frozen ledger has records of many kinds and three frozen periods', () => {
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => file.startsWith('editions/'))).toHaveLength(3);
});

test(
  'a file that cannot be read is told, and accuses no other: whatever follows without it is not said',
  () => {
    for (const file of files) {
      const text = readFileSync(join(dir, file), 'utf8');
      withFile(file, `${text}\nunread: [\n`, () => {
        const reported = tell();
        expect(
          ofOthers(file, reported).map(({ code, place }) => `${code} ${place.file}`),
          file,
        ).toEqual([]);
        const own = reported.filter(({ place }) => place.file === `data/${file}`);
        expect(
          own.some(({ severity }) => severity === 'error'),
          file,
        ).toBe(true);
      });
    }
  },
  SLOW,
);

test('a wrong time zone in office.yaml leaves the frozen months alone', () => {
  const text = readFileSync(join(dir, 'office.yaml'), 'utf8');
  withFile('office.yaml', text.replace(/$/u, 'timeZone: Asia/Shangai\n'), () => {
    expect(ofOthers('office.yaml')).toEqual([]);
  });
});

test('without office.yaml only that is told', () => {
  withFile('office.yaml', undefined, () => {
    expect(ofOthers('office.yaml')).toEqual([]);
    expect(tell().map(({ code }) => code)).toContain('office-missing');
  });
});

test(
  'a file that is gone is asked for by what names it, and no frozen month is told to be wrong for want of it',
  () => {
    for (const file of files.filter((name) => name !== 'office.yaml'))
      withFile(file, undefined, () => {
        const wrong = ofOthers(file).filter(({ severity }) => severity === 'error');
        const computed = ['edition-recompute', 'edition-record-late', 'edition-record-changed'];
        expect(
          wrong.filter(({ code }) => computed.includes(code)),
          file,
        ).toEqual([]);
        const name = file.replace(/^(?:rules|calendar)\//u, '').replace(/\.yaml$/u, '');
        for (const { code, params } of wrong)
          if (code.startsWith('edition-'))
            expect(Object.values(params).join(' '), `${file}: ${code}`).toContain(name);
      });
  },
  SLOW,
);
