import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import type { Rules } from '#record/rules/rules.ts';
import { columnViews } from './column-views.ts';
import { partOf } from '../../testing/part-of.ts';
import { COUNTED, MARKS_ONLY, sheet, WEIGHTED } from '../../testing/schemes.ts';
import { scored } from '../../testing/scored.ts';
import type { PartView } from './part-points.ts';

const assessed = (rules: Rules, code: string, ...records: readonly Records[]): PartView => {
  const { env, score } = scored('2026-05', { rules: [rules] }, ...records);
  return partOf(env, score, code);
};

test('a mark is one line: who gave it when, why, on what basis, and the record behind it', () => {
  const part = assessed(WEIGHTED, 'd', sheet('d', ['yi 91', 'jia 88.5 资料不全']));
  expect([part.name, part.full, part.points.text, part.formula, part.arithmetic]).toEqual([
    '现场考评',
    '100',
    '88.50',
    '照录入的评分',
    null,
  ]);
  expect(part.lines).toMatchObject([
    {
      id: 'd-mark',
      title: '纪检组长评分',
      value: '88.50',
      counted: true,
      inputs: ['2026年6月3日评定', '说明：资料不全', '依据：现场考评记录'],
      records: [{ path: 'assessment/0000.yaml', line: null }],
    },
  ]);
});

test('a mark keeps the decimals with which it was entered', () => {
  const part = assessed(WEIGHTED, 'd', sheet('d', ['jia 88.555']));
  expect([part.points.text, part.lines[0]?.value, part.arithmetic]).toEqual(['88.555', '88.555', null]);
});

test('what is counted stands with what one gives', () => {
  const part = assessed(COUNTED, 'k', sheet('k', ['jia 3']));
  expect([part.full, part.formula, part.arithmetic, part.points.text]).toEqual([
    null,
    '−1.5 × 次数',
    '−1.5 × 3 = −4.50',
    '−4.50',
  ]);
  const [line] = part.lines;
  expect([line?.title, line?.weight, line?.rate, line?.value]).toEqual([
    '纪检组长计次',
    '−1.5',
    '3',
    '−4.50',
  ]);
  expect([part.weightHead, part.rateHead]).toEqual(['每次得分', '次数']);
});

test('without a mark the part is 「—」, and says what becomes of the others', () => {
  const none = assessed(MARKS_ONLY, 'b', sheet('b', ['yi 50']));
  expect([none.points, none.lines, none.emptyText]).toEqual([
    { text: null, reason: '没有录入评分', href: null },
    [],
    '没有可评内容，记「—」，其余部分按可得分折算。',
  ]);
  expect(assessed(COUNTED, 'g').emptyText).toBe('没有可评内容，记「—」，其余部分照计。');
});

test('a mark that does not apply is told with its reason and not counted', () => {
  const part = assessed(WEIGHTED, 'd', sheet('d', ['jia - 新设单位']));
  expect(part.points).toEqual({ text: null, reason: '不适用：新设单位', href: null });
  expect(part.lines[0]).toMatchObject({ value: '—', counted: false });
  expect(part.lines[0]?.inputs).toContain('不适用');
});

test('a later sheet stands instead of an earlier one and says why; one after the close does not', () => {
  const first = sheet('d', ['jia 80']);
  const second = sheet('d', ['jia 85'], { submitted: '2026-06-08 10:00', corrects: '漏加一项' });
  const late = sheet('d', ['jia 99'], { submitted: '2026-06-09 00:01' });
  const part = assessed(WEIGHTED, 'd', second, first, late);
  expect(part.points.text).toBe('85.00');
  expect(part.lines.map(({ inputs }) => inputs.at(-1))).toEqual(['补录、更正：漏加一项']);
});

test('a sheet that may not be read gives its points and none of its words', () => {
  const secret = sheet('d', ['jia 88.5 机密'], { disclosure: '系统内', basis: '机密', corrects: '机密' });
  const part = assessed(WEIGHTED, 'd', secret);
  expect([part.points.text, part.lines[0]?.title, part.lines[0]?.inputs, part.lines[0]?.records]).toEqual([
    '88.50',
    '评分',
    ['有关记录不予公开'],
    [],
  ]);
  const without = assessed(WEIGHTED, 'd', sheet('d', ['jia - 机密'], { disclosure: '系统内' }));
  expect(without.points.reason).toBe('不适用');
  expect(JSON.stringify([part, without])).not.toMatch(/机密|纪检|考评记录/);
});

test('照顾分 has a part of its own where the rules declare any, with its reason', () => {
  const part = assessed(WEIGHTED, 'h', sheet('d', ['jia 88.5']));
  expect([part.points.text, part.full]).toEqual(['1.50', null]);
  expect(part.lines.map(({ title, value, records }) => [title, value, records.length])).toEqual([
    ['山区县，人员编制不足', '1.50', 1],
  ]);
  const { env, score } = scored('2026-05', { rules: [COUNTED] });
  expect(() => partOf(env, score, 'h')).toThrow();
});

test('an information column stands apart, with its measure, or with the reason why there is none', () => {
  const columns = [
    { id: 'n', name: '办件数', measure: '件' },
    { id: 'm', name: '回访率' },
    { id: 'o', name: '来访数' },
  ];
  const { env, score } = scored(
    '2026-05',
    { rules: [{ ...MARKS_ONLY, columns }] },
    sheet('n', ['jia 120']),
    sheet('m', ['jia - 无回访']),
  );
  expect(columnViews(env, score).map(({ name, text, reason }) => [name, text, reason])).toEqual([
    ['办件数', '120件', null],
    ['回访率', null, '不适用：无回访'],
    ['来访数', null, '没有录入'],
  ]);
  expect(columnViews(env, score)[0]?.inputs[0]).toBe('纪检组长录入');
});

test('an office with marks only has its parts and nothing else', () => {
  const { env, score } = scored('2026-05', { rules: [MARKS_ONLY] }, sheet('a', ['jia 81']));
  expect(() => partOf(env, score, 'e')).toThrow();
  expect(() => partOf(env, score, 'x')).toThrow();
  expect(partOf(env, score, 'a').beside).toEqual([]);
});
