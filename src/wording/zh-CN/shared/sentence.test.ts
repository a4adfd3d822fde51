import { expect, test } from 'vitest';
import { sentence } from './sentence.ts';

test('ends in one full stop, whether the writer set one or not', () => {
  expect(['汛情影响', '汛情影响。', '汛情影响。。', '汛情影响；', ' 汛情影响。 '].map(sentence)).toEqual(
    Array.from({ length: 5 }, () => '汛情影响。'),
  );
});

test('leaves a question as it is and makes no sentence of nothing', () => {
  expect([sentence('为何延期？'), sentence('')]).toEqual(['为何延期？', '']);
});
