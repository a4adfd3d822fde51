import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/lib/fuzz/sources.ts';
import { keptTree } from '../../scripts/lib/gate/kept-files.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { RECORD_CHECKS } from '#validate/registry.ts';
import { runChecks } from '#validate/run-checks.ts';
import type { Fix, Problem } from '#record/schema/problem.ts';
import { treeOf, type Root } from './disk/file-tree.ts';
import { loadTypedLedger } from './ledger.ts';
import { withVerifiedFixes } from './verified-fixes.ts';

const OFFICE = join(import.meta.dirname, '../testing/offices/plain');
const FILES = new Map(filesBelow(OFFICE).map((path) => [path, readFileSync(join(OFFICE, path), 'utf8')]));
const FILING = 'tasks/2026/t2026-002/filing-v1.yaml';
const ACK = 'tasks/2026/t2026-002/ack.yaml';

/** A small office with lines of some files written otherwise. */
function spoilt(changes: Readonly<Record<string, readonly [line: RegExp, instead: string]>>): Root {
  const files = new Map(FILES);
  for (const [path, [line, instead]] of Object.entries(changes)) {
    const text = files.get(path) ?? '';
    expect(text).toMatch(line);
    files.set(path, text.replace(line, instead));
  }
  const tree = keptTree(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
  return { printed: 'data', tree };
}

function tell(root: Root): readonly Problem[] {
  const { ledger, problems, broken } = loadTypedLedger(root);
  const index = buildCheckIndex(ledger, { asOf: '2026-04-20 11:30', home: root.printed, unread: broken });
  return [...problems, ...runChecks(index, RECORD_CHECKS)];
}

/** What is told of each problem with a line to paste, first by reading alone and then once the ledger was asked: the lines. */
function mendsOf(root: Root): { readonly read: readonly string[]; readonly proved: readonly string[] } {
  const reported = tell(root);
  const texts = (problems: readonly Problem[]) => problems.flatMap(({ fix }) => fix?.text ?? []);
  return { read: texts(reported), proved: texts(withVerifiedFixes(root, reported, tell)) };
}

describe('a line that would read and that the checks then refuse is not told to be pasted', () => {
  test('a day where the numbers of nodes belong', () => {
    expect(mendsOf(spoilt({ [FILING]: [/^assessed: .*$/mu, 'assessed: 2026-03-20'] }))).toEqual({
      read: ['assessed: [2026-03-20]'],
      proved: [],
    });
  });

  test('a name that nobody bears, without the blank before it', () => {
    expect(mendsOf(spoilt({ [FILING]: [/^ {2}by: fuju$/mu, '  by:ing'] }))).toEqual({
      read: ['  by: ing'],
      proved: [],
    });
  });

  test('a number where the file belongs to another task', () => {
    expect(mendsOf(spoilt({ [ACK]: [/^task: .*$/mu, 'task: 1'] }))).toEqual({
      read: ["task: '1'"],
      proved: [],
    });
  });

  test('a full-width digit that makes the record one of another period', () => {
    expect(mendsOf(spoilt({ 'editions/2026-04/v1.yaml': [/^period: .*$/mu, 'period: 2026-0１'] }))).toEqual({
      read: ['period: 2026-01'],
      proved: [],
    });
  });
});

test('nor is the id of a post that is called so and may not do it', () => {
  expect(mendsOf(spoilt({ [FILING]: [/^ {2}by: fuju$/mu, '  by: 机关纪委书记'] }))).toEqual({
    read: ['  by: jijian'],
    proved: [],
  });
  expect(mendsOf(spoilt({ [FILING]: [/^ {2}by: fuju$/mu, '  by: 副局长'] })).proved).toEqual(['  by: fuju']);
});

test('what is told in its stead gives no line', () => {
  const root = spoilt({ [ACK]: [/^task: .*$/mu, 'task: 1'] });
  const reported = tell(root);
  const [problem] = withVerifiedFixes(root, reported, tell).filter(
    ({ place }) => place.file === `data/${ACK}`,
  );
  expect(problem?.code).toBe('value-type');
  expect(Object.keys(problem?.params ?? {})).not.toContain('fixed');
  expect(problem?.params['nearest']).toBe('');
});

test('a line that the ledger bears is told, also beside one in another file that it does not bear', () => {
  const root = spoilt({
    [FILING]: [/^ {2}by: fuju$/mu, '  by:fuju'],
    [ACK]: [/^task: .*$/mu, 'task: 1'],
  });
  expect(mendsOf(root)).toEqual({ read: ["task: '1'", '  by: fuju'], proved: ['  by: fuju'] });
});

test('without a line to paste nothing is read again', () => {
  const root = spoilt({});
  const problems = tell(root);
  const again = () => {
    throw new Error('read again');
  };
  expect(withVerifiedFixes(root, problems, again)).toBe(problems);
});

describe('how often the ledger is read again', () => {
  const roundsOf = (root: Root) => {
    let rounds = 0;
    withVerifiedFixes(root, tell(root), (fixed) => {
      rounds++;
      return tell(fixed);
    });
    return rounds;
  };

  test('once for all files whose lines hold', () => {
    const slips = [...FILES.keys()].filter((path) => path.endsWith('/ack.yaml'));
    expect(slips.length).toBeGreaterThan(4);
    const changes = slips.map((path) => [path, [/^task: /mu, 'task：'] as const] as const);
    expect(mendsOf(spoilt(Object.fromEntries(changes))).proved).toHaveLength(slips.length);
    expect(roundsOf(spoilt(Object.fromEntries(changes)))).toBe(1);
  });

  test('once more where one does not, and then those that are left hold', () => {
    expect(
      roundsOf(spoilt({ [FILING]: [/^ {2}by: fuju$/mu, '  by:fuju'], [ACK]: [/^task: /mu, 'task:1'] })),
    ).toBe(2);
  });

  test('and no more where none can be told', () => {
    expect(roundsOf(spoilt({ [ACK]: [/^task: .*$/mu, 'task: 1'] }))).toBe(1);
  });

  test('a bounded number of times, after which what is not proved is told in words', () => {
    const reported = [1, 2, 3, 4, 5, 6].map((line) =>
      fault('x', line, { firstLine: line, lastLine: line, text: 'y' }),
    );
    // A ledger that refuses one line more each time.
    const { rounds, kept } = provedOf(reported, (_, round) => [fault('refused', round)]);
    expect(rounds).toBe(4);
    expect(kept).toEqual([]);
  });
});

describe('of fixes in one file', () => {
  test('each is held to the lines where it stands beside the others', () => {
    const reported = [
      fault('x', 1, { firstLine: 1, lastLine: 2, text: 'one' }),
      fault('x', 3, { firstLine: 3, lastLine: 3, text: 'two\nthree' }),
      fault('x', 4, { firstLine: 4, lastLine: 4, text: 'four' }),
    ];
    const after = (line: number) =>
      provedOf(reported, (text) => (text === 'one\ntwo\nthree\nfour\ne\nf' ? [fault('refused', line)] : []))
        .kept;
    expect(after(1)).toEqual(['two\nthree', 'four']);
    expect(after(2)).toEqual(['one', 'four']);
    expect(after(3)).toEqual(['one', 'four']);
    expect(after(4)).toEqual(['one', 'two\nthree']);
    expect(after(5)).toEqual(['one', 'two\nthree', 'four']);
  });

  test('those that write one line in two ways are tried one after the other', () => {
    const reported = ['one', 'two'].map((text) => fault(text, 1, { firstLine: 1, lastLine: 1, text }));
    const { rounds, kept } = provedOf(reported, (text) =>
      text.startsWith('two') ? [fault('refused', 1)] : [],
    );
    expect({ rounds, kept }).toEqual({ rounds: 2, kept: ['one'] });
  });

  test('those that write the same are made once', () => {
    const reported = ['x', 'y'].map((code) =>
      fault(code, 1, { firstLine: 1, lastLine: 1, text: 'one\ntwo' }),
    );
    const { kept } = provedOf(reported, (text) =>
      text === 'one\ntwo\nb\nc\nd\ne\nf' ? [] : [fault('refused', 1)],
    );
    expect(kept).toEqual(['one\ntwo', 'one\ntwo']);
  });

  test('one whose own fault still stands is not told', () => {
    const reported = [fault('x', 1, { firstLine: 1, lastLine: 1, text: 'one' })];
    expect(provedOf(reported, () => [fault('x', 1)]).kept).toEqual([]);
    // Of two there is one left.
    expect(provedOf([...reported, fault('x', 1)], () => [fault('x', 1)]).kept).toEqual(['one']);
  });

  test('what stood on the line before is not new, also where it is not among the problems asked of', () => {
    const reported = [fault('x', 1, { firstLine: 1, lastLine: 1, text: 'one' })];
    const old = fault('old', 1);
    expect(provedOf(reported, () => [old]).kept).toEqual([]);
    expect(provedOf(reported, () => [old], [...reported, old]).kept).toEqual(['one']);
  });
});

/** A problem of the only file of a made root. */
function fault(code: string, line: number, fix?: Fix): Problem {
  return { code, severity: 'error', place: { file: 'data/a.yaml', line, column: 1 }, params: {}, fix };
}

/** The texts of the fixes that are told of a file of six lines; `refused` says what is told of a text of it, in which round. */
function provedOf(
  problems: readonly Problem[],
  refused: (text: string, round: number) => readonly Problem[],
  standing?: readonly Problem[],
): { readonly rounds: number; readonly kept: readonly string[] } {
  const root = { printed: 'data', tree: keptTree(new Map([['a.yaml', Buffer.from('a\nb\nc\nd\ne\nf')]])) };
  let rounds = 0;
  const tell = (fixed: Root) => {
    const bytes = treeOf(fixed).read('a.yaml', 100);
    return refused('failed' in bytes ? '' : bytes.toString('utf8'), ++rounds);
  };
  const reported = withVerifiedFixes(root, problems, tell, standing);
  return { rounds, kept: reported.flatMap(({ fix }) => fix?.text ?? []) };
}
