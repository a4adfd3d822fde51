import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNTS, gateRepository, type GateRepository, type Handed } from '../../testing/gate-repository.ts';
import { writeObject } from '../../testing/github/git/objects.ts';
import { changedTree } from '../../testing/github/git/trees.ts';
import { gitBytes } from '../git/git.ts';
import { answerComment, answerJson, answerText } from './answer.ts';
import type { Verdict } from './verdict.ts';
import { mainAt, type Main } from './main-record.ts';
import { gate } from './gate.ts';

let work = '';
let repository: GateRepository;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'duban-hostile-'));
  repository = gateRepository(join(work, 'repository'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

let main: Main | undefined;

function judge(head: string, author: number = ACCOUNTS.gongcheng): Verdict {
  const facts = { door: '合并请求', author, at: '2026-05-22T02:31:00Z' } as const;
  main ??= mainAt(repository.dir, repository.tip(), 'data');
  const verdict = gate({ repo: repository.dir, base: main.base, head, data: 'data', facts }, main);
  if ('missing' in verdict) throw new Error(verdict.missing);
  return verdict;
}

function refused(files: Handed): readonly string[] {
  const verdict = judge(repository.handIn(files));
  expect(verdict.outcome).toBe('refused');
  expect(verdict.files).toEqual([]);
  return verdict.problems.map(({ code }) => code);
}

const REPORT = 'data/reports/2026-W21/gongcheng.yaml';

test('a link is refused, wherever it leads', () => {
  for (const content of ['/etc/passwd', '../../../../.git/config', 'gongcheng.yaml'])
    expect(refused({ [REPORT]: { mode: '120000', content } })).toEqual(['gate-mode']);
});

test('a module and a program are refused', () => {
  expect(refused({ 'data/reports/x': { mode: '160000', content: 'f'.repeat(40) } })).toEqual(['gate-mode']);
  expect(refused({ [REPORT]: { mode: '100755', content: 'unit: gongcheng\n' } })).toEqual(['gate-mode']);
});

test('a folder of the record that becomes a link takes nothing with it', () => {
  const codes = refused({ 'data/units': undefined, 'data/reports': { mode: '120000', content: '/etc' } });
  expect(codes).toContain('gate-mode');
});

test('a file beyond the limit is refused before it is read', () => {
  expect(refused({ [REPORT]: 'x'.repeat(300 * 1024) })).toEqual(['gate-large']);
});

test('files that together are too large are refused before they are read', () => {
  const large = Object.fromEntries(
    Array.from({ length: 3 }, (_, n) => [
      `data/editions/2026-02/v${String(n + 1)}.yaml`,
      'x'.repeat(3_000_000),
    ]),
  );
  expect(refused(large)).toEqual(['gate-heavy']);
});

test('of whoever is not in the register nothing is read', () => {
  const head = repository.handIn({ [REPORT]: 'a: &a [x]\nb: [*a, *a]\n' });
  expect(judge(head, 9_999).problems.map(({ code }) => code)).toEqual(['gate-account']);
});

test('a file full of aliases or depth is told like any other', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  expect(refused({ [REPORT]: bomb })).toContain('yaml-alias');
  expect(refused({ [REPORT]: `unit: ${'['.repeat(200)}${']'.repeat(200)}\n` })).toContain('yaml-too-deep');
});

test('a hundred thousand files are counted, not read', () => {
  // Written as bytes: `git mktree` takes seconds for so many.
  const objects = { folder: repository.dir, known: new Map() };
  const sha = writeObject(objects, 'blob', Buffer.from('x\n'));
  const entries = Array.from(
    { length: 100_000 },
    (_, n) => [`u${String(n)}.yaml`, { mode: '100644', sha }] as const,
  );
  const folder = changedTree(objects, undefined, new Map(entries));
  const head = repository.handIn({ 'data/reports/2026-W30': { mode: '040000', content: folder } });
  expect(judge(head).problems).toEqual([
    expect.objectContaining({
      code: 'gate-many',
      params: expect.objectContaining({ count: '100000' }) as unknown,
    }),
  ]);
});

test('a path that is no record’s, differs in case, or climbs, is refused', () => {
  for (const path of [
    'data/Reports/2026-W21/gongcheng.yaml',
    'data/reports/2026-W21/GONGCHENG.yaml',
    'data/reports/2026-W21/con.yaml.exe',
    'data/README.md',
    'data/.github/workflows/x.yml',
    'data/reports/2026-W21/工程.yaml',
  ])
    expect([path, refused({ [path]: 'x\n' })]).toEqual([path, ['gate-place']]);
});

test('a tree that Git itself would not make is refused', () => {
  const blob = repository.git('rev-parse', `${repository.handIn({ [REPORT]: 'x\n' })}:${REPORT}`);
  const tree = (name: Buffer | string, mode: string, object: string) =>
    gitBytes(repository.dir, ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
      input: Buffer.concat([
        Buffer.from(`${mode} `),
        Buffer.from(name),
        Buffer.from([0]),
        Buffer.from(object, 'hex'),
      ]),
    })
      .toString('utf8')
      .trim();
  const tip = repository.tip();
  for (const [name, mode] of [
    ['..', '40000'],
    ['.git', '40000'],
    ['../../x.yaml', '100644'],
    [Buffer.from([0xff, 0xfe]), '100644'],
    ['a\n::error::x', '100644'],
  ] as const) {
    const inner = mode === '40000' ? tree('office.yaml', '100644', blob) : blob;
    const root = tree('data', '40000', tree(name, mode, inner));
    const head = repository.git(
      '-c',
      'user.name=例',
      '-c',
      'user.email=example@example.invalid',
      'commit-tree',
      root,
      '-p',
      tip,
      '-m',
      '例',
    );
    const verdict = judge(head);
    expect(verdict.outcome).toBe('refused');
    expect(verdict.files).toEqual([]);
    for (const said of [answerText(verdict), answerJson(verdict), answerComment(verdict)])
      expect(said).not.toMatch(/^::|\u001b/mu);
  }
});

test('a head that has nothing in common with main is refused', () => {
  const head = gitBytes(repository.dir, [
    '-c',
    'user.name=例',
    '-c',
    'user.email=example@example.invalid',
    'commit-tree',
    repository.git('rev-parse', 'main^{tree}'),
    '-m',
    '例',
  ])
    .toString('utf8')
    .trim();
  expect(judge(head).problems.map(({ code }) => code)).toEqual(['gate-unrelated']);
});

test('a head that edits workflows is no submission of a unit’s', () => {
  expect(refused({ '.github/workflows/x.yml': 'on: push\n' })).toEqual(['gate-outside']);
});

test('markup and workflow commands in values come out as text', () => {
  const text = [
    'unit: gongcheng',
    'week: 2026-W21',
    'matters:',
    '  - task: t2026-001',
    `    text: '<img src=x onerror=alert(1)> @everyone [x](javascript:alert(1)) ##[error] ![x](https://example.invalid/x.png) <!-- -->'`,
    '    percent: 150',
    '    odd: "::error::x\\n```\\n# x"',
    'submitted: 2026-05-22 10:20',
  ].join('\n');
  const verdict = judge(repository.handIn({ [REPORT]: `${text}\n` }));
  expect(verdict.outcome).toBe('refused');
  const comment = answerComment(verdict);
  expect(comment).not.toMatch(/<(?!\/?(?:details|summary)>)[a-z!/]|@everyone|\]\(javascript|!\[/iu);
  expect(answerText(verdict)).not.toMatch(/^::|##\[/mu);
});
