import { expect, it } from 'vitest';
import { sentence } from './sentence.ts';

it('ends in one full stop, whether the writer set one or not', () => {
  expect(['汛情影响', '汛情影响。', '汛情影响。。', '汛情影响；', ' 汛情影响。 '].map(sentence)).toEqual(
    Array.from({ length: 5 }, () => '汛情影响。'),
  );
});

it('leaves a question as it is and makes no sentence of nothing', () => {
  expect([sentence('为何延期？'), sentence('')]).toEqual(['为何延期？', '']);
});
