import { describe, expect, test } from 'vitest';
import { filesOfIssue, issueBlock, meansToFile } from './issue-text.ts';

const fenced = (text: string, fence = '```') => `${fence}yaml\n${text}\n${fence}\n`;

describe('an issue that files records', () => {
  test('says of each its place, in one block or in several', () => {
    const body = `### 内容\n\n${fenced('# reports/2026-W21/a.yaml\nunit: a\n\n# tasks/2026/t1/ack.yaml\ntask: t1')}好\n${fenced('# units/b.yaml\r\nid: b', '~~~~')}`;
    expect(filesOfIssue(body, 'data')).toEqual([
      { path: 'reports/2026-W21/a.yaml', line: 4, text: 'unit: a\n' },
      { path: 'tasks/2026/t1/ack.yaml', line: 7, text: 'task: t1\n' },
      { path: 'units/b.yaml', line: 12, text: 'id: b\n' },
    ]);
  });

  test('may write the folder of the record before the place', () => {
    expect(filesOfIssue(fenced('# ledger/units/b.yaml\nid: b'), 'ledger')).toMatchObject([
      { path: 'units/b.yaml' },
    ]);
  });

  test('keeps what looks like a fence inside a longer one, and blanks inside a record', () => {
    const text = 'note: |\n  ```\n  # a.yaml\n\n  x\n  ```\n';
    expect(filesOfIssue(fenced(issueBlock('x/y.yaml', text), '````'), 'data')).toMatchObject([{ text }]);
  });

  test.each(['＃ x/y.yaml', '#   x/y.yaml', '\uFEFF# x/y.yaml', '#x/y.yaml\u00A0'])(
    'may have a slip of the hand before or after its place: %j',
    (head) => {
      expect(filesOfIssue(fenced(`${head}\na: 1`), 'data')).toMatchObject([
        { path: 'x/y.yaml', text: 'a: 1\n' },
      ]);
    },
  );

  test('is answered for a place in another case', () => {
    expect(filesOfIssue(fenced('# X/Y.YAML\na: 1'), 'data')).toMatchObject([{ path: 'X/Y.YAML' }]);
  });

  test('may leave its last block open', () => {
    expect(filesOfIssue('```\n# x/y.yaml\na: 1', 'data')).toMatchObject([{ text: 'a: 1\n' }]);
  });
});

describe('an issue that files nothing', () => {
  test.each([
    ['speaks of records', '请问 `reports/2026-W21/a.yaml` 怎么写？'],
    ['shows one without its place', fenced('unit: a')],
    ['shows a place below other words', fenced('unit: a\n# reports/2026-W21/a.yaml')],
    ['has a place outside any block', '# reports/2026-W21/a.yaml\nunit: a'],
    ['is empty', ''],
  ])('%s', (_, body) => {
    expect(filesOfIssue(body, 'data')).toEqual([]);
  });
});

describe('whoever means to file is told, though no record is found', () => {
  test.each([
    ['began in the form', `### 记录\n\n${fenced('unit: a')}`],
    ['wrote no fence', '# reports/2026-W21/a.yaml\nunit: a'],
    ['greeted first', fenced('各位好\n# reports/2026-W21/a.yaml\nunit: a')],
    ['left out the sign', fenced('reports/2026-W21/a.yaml\nunit: a')],
    ['put it in quotes', fenced('# `reports/2026-W21/a.yaml`\nunit: a')],
    ['ended it as a sentence', fenced('# reports/2026-W21/a.yaml。\nunit: a')],
  ])('who %s', (_, body) => {
    expect(filesOfIssue(body, 'data')).toEqual([]);
    expect(meansToFile(body, 'data')).toBe(true);
  });

  test.each([
    ['asks', '请问 `reports/2026-W21/a.yaml` 怎么写？'],
    ['shows a record', fenced('unit: a')],
    ['says something else', '网站打不开'],
  ])('and not who only %s', (_, body) => {
    expect(meansToFile(body, 'data')).toBe(false);
  });
});
