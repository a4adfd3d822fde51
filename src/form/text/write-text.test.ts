import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { textLabels } from '#wording/form/text.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { linesOf } from './layout.ts';
import { readText } from './read-text.ts';
import { NAMES } from './testing/names.ts';
import { writeText, type Filing } from './write-text.ts';

const at = { submitted: '2026-05-29 10:20' };
const report = (matters: object[], more = {}): Filing => ({
  kind: 'report',
  path: 'reports/2026-W22/gongcheng.yaml',
  value: { unit: 'gongcheng', week: '2026-W22', matters, ...more, ...at },
});

describe('the text of a filing', () => {
  test('of a week names unit, week and matters, and says how long it is', () => {
    const filing = report(
      [
        {
          task: 't2026-001',
          text: '共收到意见31条。\n\n其中：采纳24条',
          percent: 80,
          claims: [{ node: 'n2', text: '已修改' }],
        },
        { task: 't2026-012', text: '无变化' },
      ],
      { others: '无变化' },
    );
    expect(writeText([filing], NAMES)).toBe(`【周报】工程科　2026年第22周（5月25日—29日）
其余事项：无变化
1. 督办〔2026〕1号 编制人防工程质量监督手册：共收到意见31条。
｜
｜其中：采纳24条
累计完成：80%
报完成：
（1）征求意见并修改：已修改
2. 督办〔2026〕12号 人防疏散基地二期∶建设 与“回头看”（工程科）：无变化
（完，共8行）`);
  });

  test('of a receipt is two lines', () => {
    const ack: Filing = {
      kind: 'ack',
      path: 'tasks/2026/t2026-001/ack.yaml',
      value: { task: 't2026-001', unit: 'gongcheng', ...at },
    };
    expect(writeText([ack], NAMES)).toBe('【签收】工程科　督办〔2026〕1号 编制人防工程质量监督手册\n（完）');
  });

  test('of a plan has each node by its day', () => {
    const nodes = [
      { id: 'n1', title: '形成初稿', due: '2026-01-30', deliverable: '手册初稿', target: 40 },
      { id: 'x1', unit: 'caiwu', title: '安排经费', due: '2026-02-27' },
      { id: 'end', title: '印发手册', due: '2026-03-31', dueNoLater: true },
    ];
    const plan: Filing = {
      kind: 'plan',
      path: 'tasks/2026/t2026-001/plan-v2.yaml',
      value: { task: 't2026-001', version: 2, unit: 'gongcheng', responsible: '工程科科长', nodes, ...at },
    };
    expect(writeText([plan], NAMES)).toBe(`【工作计划】工程科　督办〔2026〕1号 编制人防工程质量监督手册　第2版
责任人：工程科科长
1. 2026年1月30日：形成初稿
成果：手册初稿
累计应完成：40%
2. 节点x1　2026年2月27日：安排经费
承担单位：财务科
3. 办结　2026年3月31日：印发手册
逢休息日提前：是
（完，共8行）`);
  });

  test('of a claim says its day, which its place needs', () => {
    const claim: Filing = {
      kind: 'claim',
      path: 'tasks/2026/t2026-001/claim-2026-03-31-2.yaml',
      value: { task: 't2026-001', unit: 'gongcheng', nodes: [{ node: 'end', text: '手册已印发。' }], ...at },
    };
    const text = writeText([claim], NAMES);
    expect(text).toBe(`【报完成】工程科　督办〔2026〕1号 编制人防工程质量监督手册　2026年3月31日　第2份
1. 办结：手册已印发。
（完，共1行）`);
    expect(readText(text, NAMES).filings[0]?.path).toBe(claim.path);
  });
});

describe('what not everyone may read', () => {
  const names = {
    ...NAMES,
    tasks: NAMES.tasks.map((task) => (task.id === 't2026-012' ? { ...task, inside: true as const } : task)),
  };

  test('is counted in the text and stands nowhere in it', () => {
    const filing = report([
      {
        task: 't2026-001',
        text: '已印发',
        problem: '用地红线待定',
        claims: [{ node: 'n1', text: '成', evidence: [{ what: '附件' }] }],
      },
      { task: 't2026-012', text: '涉密工程进度' },
      { task: 'nobody-knows-it', text: '另一件' },
    ]);
    const text = writeText([filing], names);
    expect(text).toContain('（完，共3行；另有4项请走内网）');
    expect(text).not.toMatch(/用地|附件|涉密|另一件|nobody/u);
    expect(readText(text, names).filings[0]).toMatchObject({ missing: 4, problems: [] });
  });

  test('leaves a record out whole where it narrows itself, is an objection, or speaks of a matter that is withheld', () => {
    const records: Filing[] = [
      report([{ task: 't2026-001', text: '甲' }], { disclosure: '系统内' }),
      {
        kind: 'ack',
        path: 'tasks/2026/t2026-012/ack.yaml',
        value: { task: 't2026-012', unit: 'gongcheng', ...at },
      },
      {
        kind: 'objection',
        path: 'objections/2026/o1.yaml',
        value: { id: 'o1', unit: 'gongcheng', reviewer: 'zhuren', ...at },
      },
    ];
    const text = writeText(records, names);
    expect(text).toBe('（另有3项请走内网）');
    expect(readText(text, names)).toEqual({ filings: [], missing: 3, problems: [], rest: [] });
  });
});

test.each(KIND_NAMES.filter((kind) => !isWritten(kind)))(
  'no two lines of a mapping are called alike: %s',
  (kind) => {
    const look = (field: Field, path: string): void => {
      const lines = linesOf(kind, field, path);
      const labels = lines.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      // What parts label and value, marks an entry or goes on with a text is in none.
      expect(labels.filter((label) => /[：:\n]|^(?:\d|[（【｜|>])/u.test(label))).toEqual([]);
      for (const line of lines)
        if (line.field.element !== undefined && line.field.element.members.size > 0)
          look(line.field.element, line.path);
    };
    look(fieldsOf(KINDS[kind].schema), '');
  },
);

test('every label that is shortened is that of a field', () => {
  const paths = (kind: KindName, field: Field, path = ''): readonly string[] =>
    linesOf(kind, field, path).flatMap((line) => [
      `${kind}.${line.path}`,
      ...(line.field.element === undefined ? [] : paths(kind, line.field.element, line.path)),
    ]);
  const all = new Set(KIND_NAMES.flatMap((kind) => paths(kind, fieldsOf(KINDS[kind].schema))));
  expect(Object.keys(textLabels).filter((path) => !all.has(path))).toEqual([]);
});
