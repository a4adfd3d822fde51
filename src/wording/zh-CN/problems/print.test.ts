import { describe, expect, test } from 'vitest';
import { printProblem, problemWords, type Printable } from './print.ts';
import type { ProblemTexts } from './problem-text.ts';

const texts: ProblemTexts = {
  'day-impossible': {
    title: '日期不存在',
    message: (p) => `发现没有“${p['value'] ?? ''}”这一天`,
    expected: () => '日历上有的日期',
    fix: () => '请核对日期',
  },
  bare: { title: '无', message: () => '发现了', expected: () => '', fix: () => '' },
};
const problem = (code: string, more: Partial<Printable> = {}): Printable => ({
  code,
  severity: 'error',
  place: { file: 'data/tasks/2026/t2026-001/task.yaml', line: 7, column: 6 },
  params: { value: '2026-02-30' },
  ...more,
});

describe('printProblem', () => {
  test('says place, severity, code and message in one line, what is expected and how to fix below', () => {
    expect(printProblem(problem('day-impossible'), texts)).toBe(
      [
        'data/tasks/2026/t2026-001/task.yaml:7:6  error  day-impossible  发现没有“2026-02-30”这一天',
        '    应为：日历上有的日期',
        '    改法：请核对日期',
      ].join('\n'),
    );
    expect(printProblem(problem('day-impossible', { severity: 'reminder' }), texts)).toContain(
      ':7:6  reminder  day-',
    );
  });

  test('leaves out lines that have nothing to say', () => {
    expect(printProblem(problem('bare'), texts)).toBe(
      'data/tasks/2026/t2026-001/task.yaml:7:6  error  bare  发现了',
    );
  });

  test('a code without words is told by its bare facts', () => {
    expect(printProblem(problem('none', { params: { a: '1', b: '2\n3' } }), texts)).toMatch(
      / {2}none {2}发现问题（a=1，b=2、3）$/,
    );
    expect(problemWords(problem('toString', { params: {} }), texts).message).toBe('发现问题');
  });
});
