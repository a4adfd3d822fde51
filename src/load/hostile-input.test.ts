import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { secondsOf } from '#testing/seconds-of.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { printProblem } from '#wording/problems/print.ts';
import { decode } from './disk/decode.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { LIMITS } from './fault/limits.ts';
import { readRecord } from './read-record.ts';

const schema = fixtureKinds[0]?.schema ?? z.never();

/** What must hold whatever a file contains. */
function holds(bytes: Buffer): void {
  const { text, readable, faults } = decode(bytes);
  if (!readable) {
    expect(faults.length).toBeGreaterThan(0);
    return;
  }
  const { entry, problems } = readRecord({ file: 'f', path: 'f', names: {}, text, faults }, schema);
  expect(entry === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  const lines = text.split(/\r\n|\r|\n/);
  for (const problem of problems) {
    const { line, column } = problem.place;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
    expect(Object.keys(problemTexts)).toContain(problem.code);
    const printed = printProblem(problem, problemTexts);
    expect(printed).not.toMatch(/undefined|\[object|NaN/);
    expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  }
}

describe('whatever a file contains', () => {
  test('bytes never throw, and give a record or a problem in its place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        holds(Buffer.from(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  test('nor do texts that are nearly a record', () => {
    const key = fc.constantFrom(
      'id',
      'title',
      'due',
      'tags',
      'steps',
      'sealed',
      'lead',
      'marks',
      'open',
      'odd',
      '标题',
      '__proto__',
      'titel',
      '<<',
    );
    const sign = fc.constantFrom(': ', ': ', ': ', '：', ':', ':\t', ':\n  ', ':\n  - ');
    const value = fc.constantFrom(
      'a1',
      '住房',
      '2026-02-30',
      '2026年5月8日',
      '[难点，复杂]',
      '[x',
      '"x',
      '001',
      '',
      '~',
      '是',
      '- a',
      '{ id: n1 }',
      '{ __proto__: 1 }',
      '&a x',
      '*a',
      '!t x',
      '|\n    多行：文字',
      '\u202e',
      '"\\u0007"',
      '\uFFFD',
      '- id：n1\n    due：2026-05-08',
    );
    const line = fc
      .tuple(fc.constantFrom('', '', '', '  ', '\t', '\u3000', '- '), key, sign, value)
      .map((parts) => parts.join(''));
    const text = fc
      .tuple(
        fc.constantFrom('', '\uFEFF', '---\n'),
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([start, lines, end]) => start + lines.join(end));
    fc.assert(
      fc.property(text, (source) => {
        holds(Buffer.from(source));
      }),
      { numRuns: 800 },
    );
  });

  // The largest file that is read, of nothing but one part.
  const filled = (head: string, part: string) => {
    const room = LIMITS.fileBytes - Buffer.byteLength(head);
    return Buffer.from(head + part.repeat(Math.floor(room / Buffer.byteLength(part))));
  };
  test.each([
    '[',
    '- ',
    '{a: ',
    'a: &a [*a]\n',
    'a：b\n',
    '－',
    '　',
    '\ta: b\n',
    'a: \u200b\n',
    '  - id: N\n',
    '"',
    'a: [\n',
    '!a ',
    '---\n',
    '-a\n',
    '，',
  ])(
    '256 KiB of %j are told in bounded time',
    (part) => {
      for (const head of ['', 'steps:\n']) {
        const bytes = filled(head, part);
        expect(
          secondsOf(() => {
            holds(bytes);
          }),
        ).toBeLessThan(10);
      }
    },
    300_000,
  );

  test('15,000 keys, 15,000 faults: bounded in time and in what is told', () => {
    for (const make of [
      (n: number) => `key${n}: 1`,
      (n: number) => `完成时限${n}: 1`,
      (n: number) => (n === 0 ? 'steps:' : '  - x: 1'),
    ]) {
      const text = Array.from({ length: 15_000 }, (_, n) => make(n)).join('\n');
      const seconds = secondsOf(() => {
        const { problems } = readRecord({ file: 'f', path: 'f', names: {}, text, faults: [] }, schema);
        expect(problems).toHaveLength(LIMITS.problemsPerFile + 1);
        expect(problems.at(-1)?.code).toBe('file-more-problems');
      });
      expect(seconds).toBeLessThan(6);
    }
  }, 300_000);
});
