import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { recordText } from './record-text.ts';

describe('the text of a record', () => {
  test.each(KIND_NAMES.flatMap((kind) => ('file' in KINDS[kind].examples ? [] : [kind])))(
    'reads back as the record: the examples of %s',
    (kind) => {
      const { examples } = KINDS[kind];
      for (const { record } of 'file' in examples ? [] : examples)
        expect(load(recordText(kind, record))).toEqual(record);
    },
  );

  const report = (text: string) => ({
    unit: 'gongcheng',
    week: '2026-W21',
    matters: [{ task: 't2026-001', text, percent: 50 }],
    submitted: '2026-05-22 10:20',
  });

  test('has texts of several lines as they are', () => {
    expect(recordText('report', report('完成：桩基检测 #3\n\n- 监理已签认'))).toBe(
      'unit: gongcheng\nweek: 2026-W21\nmatters:\n  - task: t2026-001\n' +
        '    text: |-\n      完成：桩基检测 #3\n\n      - 监理已签认\n    percent: 50\nsubmitted: 2026-05-22 10:20\n',
    );
  });

  test('never has a line that ends a block of Markdown', () => {
    const text = recordText('report', report('甲\n```\n乙'));
    expect(text).not.toMatch(/^\s*```/mu);
    expect(load(text)).toEqual(report('甲\n```\n乙'));
  });

  test('reads back whatever sign a text holds, seen or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (text) => {
        expect(load(recordText('report', report(text)))).toEqual(report(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('reads back whatever a text holds', () => {
    const sign = fc.constantFrom(...Array.from('甲𠮷㐀😀:：#-?|>&*!%@`\'"{}[],，、\\~ \n\tnull0x1.5e3'));
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), (signs) => {
        const value = report(signs.join(''));
        expect(load(recordText('report', value))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });
});
