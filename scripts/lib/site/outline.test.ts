import { expect, test } from 'vitest';
import { putTogether, takenApart } from './outline.ts';

test('a value keeps its shape on the way to another thread, and each function makes there what it made here', () => {
  const value = {
    frame: { name: '督', none: null, unsaid: undefined },
    front: () => 'front',
    tasks: [
      { id: 't1', view: () => ({ id: 't1' }) },
      { id: 't2', view: () => ({ id: 't2' }) },
    ],
    statements: [{ parts: [{ part: '1', view: () => 1 }], view: () => 2, statements: [] }],
  };
  const { outline, makers } = takenApart(value);
  const sent = structuredClone(outline);
  const made = putTogether(sent, (at) => makers[at]?.()) as typeof value;
  expect(made.frame).toEqual(value.frame);
  expect(made.front()).toBe('front');
  expect(made.tasks.map(({ id, view }) => [id, view()])).toEqual(
    value.tasks.map(({ id, view }) => [id, view()]),
  );
  expect(made.statements.map(({ parts, view }) => [...parts.map((part) => part.view()), view()])).toEqual([
    [1, 2],
  ]);
  expect(makers).toHaveLength(5);
});

test('a key that a record may have chosen stands for nothing else', () => {
  const value = JSON.parse('{"names":{"__proto__":"甲","view":"乙","0":"丙"}}') as unknown;
  const { outline, makers } = takenApart({ value, view: () => 1 });
  const made = putTogether(structuredClone(outline), (at) => makers[at]?.());
  expect(made).toEqual({ value, view: expect.any(Function) as unknown });
});
