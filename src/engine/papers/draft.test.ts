import { describe, expect, test } from 'vitest';
import type { PaperEdition } from '#record/freeze/paper-edition.ts';
import { chosenOf, draftPart, paragraphOf, wrongLines } from './draft.ts';

const part = draftPart('done', 2, ['n1', 'n2', 'n3'], (node) => ({ task: 't1', of: node }));
const line = (of: string, more: object = {}) => ({ part: 'done' as const, task: 't1', of, ...more });
const edition = (more: Partial<PaperEdition>): PaperEdition => ({
  drafted: '2026-06-12 11:20',
  lines: [],
  edited: 'mishu-ducha',
  checked: 'mishu-kezhang',
  ...more,
});

describe('what stands in a part', () => {
  test('is what is proposed where nobody chose, and the others are counted', () => {
    const { lines, cut } = chosenOf(part, undefined);
    expect([lines.map(({ fact }) => fact), cut]).toEqual([['n1', 'n2'], 1]);
  });

  test('is what was chosen, in that order, with the sentence beside it', () => {
    const chosen = edition({ lines: [line('n3', { say: '请本周定' }), line('n1')] });
    const { lines, cut } = chosenOf(part, chosen);
    expect(lines.map(({ fact, say }) => [fact, say])).toEqual([
      ['n3', '请本周定'],
      ['n1', undefined],
    ]);
    expect(cut).toBe(1);
  });

  test('is nothing where all was cut, and no line of another part or of no draft', () => {
    const others = edition({ lines: [{ part: 'late', task: 't1', of: 'n1' }, line('n9')] });
    expect(chosenOf(part, others)).toEqual({ lines: [], cut: 3 });
  });
});

test('lines that the draft does not have, and lines that stand twice, are told by their place', () => {
  const wrong = edition({ lines: [line('n1'), line('n9')], cut: [line('n1'), line('n2')] });
  expect(wrongLines([part], wrong)).toEqual([
    { list: 'lines', index: 1, isTwice: false },
    { list: 'cut', index: 0, isTwice: true },
  ]);
  expect(wrongLines([part], edition({ lines: [line('n2')], cut: [line('n1'), line('n3')] }))).toEqual([]);
});

test('a paragraph is found by its part', () => {
  const written = edition({ paragraphs: [{ part: 'outside', text: '周三汛前检查。' }] });
  expect([paragraphOf(written, 'outside'), paragraphOf(written, 'common')]).toEqual([
    '周三汛前检查。',
    undefined,
  ]);
  expect(paragraphOf(undefined, 'outside')).toBeUndefined();
});
