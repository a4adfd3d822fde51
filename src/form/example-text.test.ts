import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES } from '#record/ledger.ts';
import { exampleTexts, wholeExample } from './example-text.ts';

describe('the examples of a kind', () => {
  test.each(KIND_NAMES)('read back as the records of %s', (kind) => {
    const { examples } = KINDS[kind];
    const records = 'file' in examples ? [] : examples.map(({ record }) => record);
    expect(exampleTexts(kind).map(({ yaml }) => load(yaml))).toEqual(records);
  });

  test('are there for every kind that is written by hand, but where a whole file is the example', () => {
    const none = KIND_NAMES.filter((kind) => !isWritten(kind) && exampleTexts(kind).length === 0);
    expect(none).toEqual(['calendar', 'rules', 'experience']);
  });

  test.each(KIND_NAMES)('the record of %s with all fields passes its schema', (kind) => {
    const result = KINDS[kind].schema.safeParse(load(wholeExample(kind)));
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
