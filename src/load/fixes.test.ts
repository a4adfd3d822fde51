import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chanceOf } from '../../scripts/lib/fuzz/chance.ts';
import { badFixes, unreportedIn } from '../../scripts/lib/fuzz/laws.ts';
import { filesBelow } from '../../scripts/lib/fuzz/sources.ts';
import { withSlips } from '../../scripts/lib/fuzz/slips-of-hand.ts';
import type { Problem } from '#record/schema/problem.ts';
import { PLACES } from '#record/ledger.ts';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { decode } from './disk/decode.ts';
import { compileKinds, type KindMatch } from './disk/kinds.ts';
import { textFixed } from './fault/fix.ts';
import { readRecord } from './read-record.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';

interface Sample {
  readonly path: string;
  readonly text: string;
  readonly match: KindMatch;
}

/** The records of the tests' offices and the broken examples of loading. */
function samples(): Sample[] {
  const fixtures = join(import.meta.dirname, 'fixtures');
  const broken = readdirSync(fixtures).map((name) => [join(fixtures, name, 'data'), fixtureKinds] as const);
  const offices = ['plain', 'marks'].map((name) => join(import.meta.dirname, '../testing/offices', name));
  const sound = [OFFICE_ROOT, ...offices].map((root) => [root, PLACES] as const);
  return [...sound, ...broken].flatMap(([root, places]) => {
    const kinds = compileKinds(places);
    return (existsSync(root) ? filesBelow(root) : []).flatMap((path) => {
      const match = kinds.match(path);
      const text = readFileSync(join(root, path), 'utf8');
      return match === undefined || text.length > 20_000 ? [] : [{ path, text, match }];
    });
  });
}

function toldOf({ path, match }: Sample, text: string): readonly Problem[] {
  const decoded = decode(Buffer.from(text));
  if (!decoded.readable) return [];
  const source = { file: path, path, names: match.names, text: decoded.text, faults: decoded.faults };
  return readRecord(source, match.kind.schema).problems;
}

const ALL = samples();

test('there are records of most kinds, and broken ones', () => {
  expect(new Set(ALL.map(({ match }) => match.kind.name)).size).toBeGreaterThan(12);
});

test('every line that the examples of loading give to paste fixes its fault and brings no other', () => {
  let fixes = 0;
  for (const sample of ALL) {
    const reported = toldOf(sample, sample.text);
    fixes += reported.filter(({ fix }) => fix !== undefined).length;
    expect(
      badFixes(sample.text, reported, (text) => toldOf(sample, text)),
      sample.path,
    ).toEqual([]);
  }
  expect(fixes).toBeGreaterThan(60);
});

test(
  'so does every line for a file that a hand has spoilt, and everything told has its place and its advice',
  () => {
    holds(
      fc.property(fc.constantFrom(...ALL), fc.nat(2 ** 31), (sample, seed) => {
        const text = withSlips(sample.text, chanceOf(seed));
        const reported = toldOf(sample, text);
        expect(unreportedIn(reported, text.split(/\r\n|\r|\n/u).length)).toEqual([]);
        expect(badFixes(text, reported, (fixed) => toldOf(sample, fixed))).toEqual([]);
      }),
      10,
    );
  },
  SLOW,
);

test('a fix that would open the next fault is told in words, without a line to paste', () => {
  const sample = { path: 'notes/a1.yaml', text: '', match: { kind: fixtureKinds[0] ?? never(), names: {} } };
  // With the tab taken for two blanks the line stands in no level that there is.
  const reported = toldOf(sample, 'id: a1\n\ttitle: 住房\n   due: x\n');
  expect(reported.map(({ code, fix }) => [code, fix])).toContainEqual(['yaml-tab', undefined]);
});

test('a fix of several lines is pasted over all of them, whatever ends the lines', () => {
  const fix = { firstLine: 2, lastLine: 3, text: 'b: 甲乙' };
  expect(textFixed('a: 1\r\nb: 甲\r\n  乙\r\nc: 2', fix)).toBe('a: 1\r\nb: 甲乙\r\nc: 2');
});

function never(): never {
  throw new Error('no kind');
}
