import { describe, expect, test } from 'vitest';
import type { Problem } from '#record/schema/problem.ts';
import { asAnnotations, asJson, asSummary, asText } from './check-output.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  code: 'record-name',
  severity: 'error',
  place: { file: 'data/units/a.yaml', line: 1, column: 5 },
  params: { field: 'id', value: 'b', expected: 'a', path: 'units/a.yaml' },
  ...more,
});
const result = (...problems: Problem[]) => ({ asOf: '2026-05-20 10:00', files: 3, problems });
const reminder = problem({ code: 'annual-goal-steps', severity: 'reminder', params: {} });

describe('text', () => {
  test('gives place, severity, code and sentence, then what is expected and how to fix it, then the count', () => {
    expect(asText(result(problem(), reminder)).split('\n')).toEqual([
      'data/units/a.yaml:1:5  error  record-name  发现id写的是“b”，与文件的位置和名称不符',
      '    应为：“a”，与“units/a.yaml”一致',
      '    改法：请改正这一项；如果是文件放错了地方或起错了名，就移动、改名',
      'data/units/a.yaml:1:5  reminder  annual-goal-steps  发现年度目标任务没有写步骤措施（steps）',
      '    应为：年度目标任务写明路径图：步骤与措施',
      '    改法：请补上 steps，每步一项',
      '共检查3个文件：1个错误，1条提示。各代码说明见网站“检查代码”页。',
      '',
    ]);
  });

  test('of a sound record is the count alone', () => {
    expect(asText(result())).toBe('共检查3个文件：0个错误，0条提示。\n');
  });
});

describe('JSON', () => {
  test('keeps its keys', () => {
    const reported: unknown = JSON.parse(asJson(result(problem(), reminder)));
    expect(reported).toMatchObject({ asOf: '2026-05-20 10:00', files: 3, errors: 1, reminders: 1 });
    expect(Object.keys(reported as object)).toEqual(['asOf', 'files', 'errors', 'reminders', 'problems']);
    expect(reported).toHaveProperty('problems.0', {
      file: 'data/units/a.yaml',
      line: 1,
      column: 5,
      severity: 'error',
      code: 'record-name',
      title: '内容与文件名不符',
      message: '发现id写的是“b”，与文件的位置和名称不符',
      expected: '“a”，与“units/a.yaml”一致',
      fix: '请改正这一项；如果是文件放错了地方或起错了名，就移动、改名',
      params: { field: 'id', value: 'b', expected: 'a', path: 'units/a.yaml' },
    });
  });
});

describe('annotations', () => {
  test('stand at the line, errors as errors and reminders as warnings', () => {
    const [error, warning, closing] = asAnnotations(result(problem(), reminder)).split('\n');
    expect(error).toBe(
      '::error file=data/units/a.yaml,line=1,col=5,title=record-name::发现id写的是“b”，与文件的位置和名称不符%0A应为：“a”，与“units/a.yaml”一致%0A改法：请改正这一项；如果是文件放错了地方或起错了名，就移动、改名',
    );
    expect(warning).toMatch(
      /^::warning file=data\/units\/a\.yaml,line=1,col=5,title=annual-goal-steps::发现/u,
    );
    expect(closing).toBe('共检查3个文件：1个错误，1条提示。各代码说明见网站“检查代码”页。');
  });

  test('are ten at most, errors first, and say how many more there are', () => {
    const many = result(
      ...Array.from({ length: 9 }, () => reminder),
      ...Array.from({ length: 4 }, () => problem()),
    );
    const lines = asAnnotations(many).trimEnd().split('\n');
    expect(lines.map((line) => /^::\w+/u.exec(line)?.[0])).toEqual([
      ...Array.from({ length: 4 }, () => '::error'),
      ...Array.from({ length: 6 }, () => '::warning'),
      undefined,
      undefined,
    ]);
    expect(lines.at(-2)).toBe('另有3条提示没有列在这里，全部见本次运行的摘要（Summary）。');
    expect(asSummary(many).match(/^- /gmu)).toHaveLength(13);
  });

  test('escape what the runner would take for its own signs', () => {
    const [line] = asAnnotations(
      result(problem({ place: { file: 'a,b:c%.yaml', line: 1, column: 1 }, params: { value: '50%' } })),
    ).split('\n');
    expect(line).toContain('file=a%2Cb%3Ac%25.yaml,line=1');
    expect(line).toContain('“50%25”');
  });
});

describe('hostile content', () => {
  const evil = '\u001b[2J\n::error file=x::假的\r\n##[error]假的\u202e\u009b31m\u200b\u{e0041}';
  const hostile = result(
    problem({
      place: { file: `data/${evil}.yaml`, line: 1, column: 1 },
      params: { value: evil, expected: evil, path: evil },
    }),
    problem({
      code: `no-words-${evil}`,
      place: { file: evil, line: 1, column: 1 },
      params: { [evil]: evil },
    }),
  );
  const UNSEEN =
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

  test.each([
    ['text', asText(hostile)],
    ['JSON', asJson(hostile)],
    ['annotations', asAnnotations(hostile)],
  ])('puts no control character into %s', (_, text) => {
    expect(text).not.toMatch(UNSEEN);
    expect(text).not.toContain('##[');
  });

  test('begins no line of text or JSON with a workflow command', () => {
    for (const line of [...asText(hostile).split('\n'), ...asJson(hostile).split('\n')])
      expect(line).not.toMatch(/^\s*::/u);
  });

  test('adds no annotation of its own', () => {
    const lines = asAnnotations(hostile).split('\n');
    expect(lines.filter((line) => /^\s*::/u.test(line))).toHaveLength(2);
    for (const line of lines.slice(0, 2))
      expect(line).toMatch(/^::error file=[^,:]*,line=1,col=1,title=[^,:]*::/u);
  });

  test('is text in the summary, whatever Markdown it holds', () => {
    const markup = result(
      problem({ params: { value: '<img src=x> [a](b) @liu #1 `c`', expected: '', path: '' } }),
    );
    expect(asSummary(markup)).toContain(String.raw`\<img src\=x\> \[a\]\(b\) ＠liu ＃1 \`c\``);
    expect(asSummary(hostile)).not.toMatch(UNSEEN);
  });

  test('is still there for a program to read', () => {
    expect(JSON.parse(asJson(hostile))).toHaveProperty('problems.0.params.value', evil);
  });
});
