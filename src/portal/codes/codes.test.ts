import { expect, test } from 'vitest';
import { CODE_GROUPS } from './codes.ts';

test('every group has an anchor in ASCII, a title and codes', () => {
  for (const { id, title, codes } of CODE_GROUPS) {
    expect(id).toMatch(/^[a-z]+$/u);
    expect(title, id).not.toBe('');
    expect(codes, id).not.toEqual([]);
  }
});

test('a code belongs to the block of the rules that its check names, else to that of its group', () => {
  const codes = CODE_GROUPS.flatMap((group) => group.codes);
  const found = (code: string) => codes.find((one) => one.code === code);
  expect(found('annual-goal-steps')).toMatchObject({ group: 'source', block: 'tasks' });
  expect(found('clue-decision')).toMatchObject({ group: 'source', block: 'clue' });
  expect(found('draw-day')).toMatchObject({ group: 'draw', block: 'sample' });
  expect(found('rules-start')).toMatchObject({ group: 'rules', block: undefined });
});
