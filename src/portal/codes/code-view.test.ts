import { expect, test } from 'vitest';
import { problemTexts } from '#validate/problem-texts.ts';
import { gateTexts } from '#wording/problems/gate.ts';
import { loadTexts } from '#wording/load/texts.ts';
import { CHECKS } from '#validate/registry.ts';
import { RULES } from '#engine/testing/rules.ts';
import { ALL_CODES, codeListView, codesOf, codeViews } from './code-view.ts';
import { MARKS_ONLY } from '../testing/schemes.ts';
import { bareWorld, rulesWorld } from '../testing/view-world.ts';

const views = codeViews(ALL_CODES);
const view = (code: string) => views.find((one) => one.code === code);

test('the list holds every code of loading, checking and taking in, once', () => {
  const codes = ALL_CODES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.toSorted()).toEqual(
    [
      ...new Set([...Object.keys(loadTexts), ...CHECKS.map(({ code }) => code), ...Object.keys(gateTexts)]),
    ].toSorted(),
  );
});

test('every code that may be raised has a page, once, and a row that leads to it', () => {
  expect(views.map(({ code }) => code).sort()).toEqual(Object.keys(problemTexts).sort());
  const rows = codeListView(ALL_CODES).groups.flatMap((group) => group.rows);
  expect(rows.map(({ href }) => href)).toEqual(ALL_CODES.map(({ code }) => `/codes/${code}/`));
  expect(codeListView(ALL_CODES).groups.every(({ title, rows: own }) => title !== '' && own.length > 0)).toBe(
    true,
  );
});

test('every page says what was found, what follows and how to fix it, without a gap', () => {
  for (const { code, paragraphs, fix, title } of views) {
    const text = [title, ...paragraphs, ...fix].join('');
    expect([code, text]).toEqual([code, expect.not.stringMatching(/undefined|NaN|“”|（）|。。|： ?。/)]);
    expect([code, paragraphs[0]]).toEqual([code, expect.stringMatching(/^发现.+。$/s)]);
    expect([code, fix[0]]).toEqual([code, expect.stringMatching(/^请.+。$/s)]);
  }
});

test('an error says that publishing stops, a reminder that nothing does', () => {
  expect(view('plan-unit')).toMatchObject({ severity: 'error', severityText: '错误' });
  expect(view('plan-unit')?.paragraphs.at(-1)).toContain('停止更新');
  expect(view('plan-granularity')).toMatchObject({ severity: 'reminder', severityText: '提示' });
  expect(view('plan-granularity')?.paragraphs.at(-1)).toContain('不影响网站更新');
});

test('what stops a submission stops nothing else', () => {
  expect(view('gate-unit')?.paragraphs.at(-1)).toContain('网站不受影响');
});

test('an example fills the sentences of its own code', () => {
  expect(view('value-choice')).toMatchObject({
    paragraphs: ['发现class写成了“重要”。', expect.anything()],
    fix: ['请把“class: 重要”改为“class: 重点”。'],
    wrong: { text: 'class: 重要', marked: [1] },
    right: { text: 'class: 重点', marked: [1] },
  });
  expect(view('key-unknown')?.paragraphs.slice(0, 2)).toEqual(['发现不认识的键“titel”。', '应为：title。']);
  expect(view('key-missing')?.fix).toEqual(['请补上一行，例如“title: 住房保障”。']);
});

test('the sentence is printed as the checker prints it, with the place where such a record stands', () => {
  expect(view('plan-unit')?.message?.split('\n')[0]).toBe(
    'data/tasks/{year}/{task}/plan-v{n}.yaml:1:1  error  plan-unit  发现计划由“caiwu”报送，不是主办单位',
  );
  expect(view('file-extension')?.message).toMatch(/^data\/plan-v1\.yml:1:1 {2}error/);
  expect(view('report-empty')?.wrong?.file).toBe('data/reports/{week}/{unit}.yaml');
  expect(view('class-unfixed')?.wrong?.file).toBe('data/tasks/{year}/{task}/task.yaml');
  expect(view('reference-unknown')?.wrong?.file).toBe('任一记录');
});

test('in an example of several lines only those that differ are marked', () => {
  expect(view('filing-chief')?.right).toMatchObject({ marked: [2] });
  expect(view('filing-chief')?.wrong).toMatchObject({ marked: [] });
});

test('a code without an example stands without one', () => {
  expect(view('file-empty')).toMatchObject({ wrong: null, right: null, message: null });
});

test('codes of a block that no version of the rules writes are not listed; without rules all are', () => {
  const of = (rules: readonly (typeof RULES)[]) =>
    codesOf(rulesWorld('2026-06-12 15:00', rules)).map(({ code }) => code);
  const marks = of([MARKS_ONLY]);
  expect(marks).toContain('mark-range');
  expect(marks).toContain('objection-reviewer');
  for (const code of ['plan-unit', 'report-empty', 'verification-own', 'draw-day', 'rules-grades-order'])
    expect(marks).not.toContain(code);
  expect(of([MARKS_ONLY, { ...RULES, version: 'v2', from: '2027-01' }])).toContain('plan-unit');
  expect(codesOf(bareWorld('2026-06-12 15:00'))).toEqual(ALL_CODES);
});
