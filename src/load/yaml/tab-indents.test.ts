import { describe, expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

/** The faults of a text, each with the line's number of spaces that it suggests. */
function reported(text: string): string[] {
  return parseYaml(text).faults.map(({ code, edit }) =>
    edit === undefined ? code : `${code} ${String(edit.text.length)}`,
  );
}

describe('a line indented with a tab goes', () => {
  test('beside the key above it in a list', () => {
    expect(reported('matters:\n  - task: t1\n    text: x\n\tpercent: 20\n')).toEqual(['yaml-tab 4']);
    expect(reported('matters:\n  - task: t1\n\tpercent: 20\n\ttext: x\n')).toEqual([
      'yaml-tab 4',
      'yaml-tab 4',
    ]);
  });

  test('below the key above it that opens a level', () => {
    expect(reported('sealed:\n\tby: a\n\ton: b\n')).toEqual(['yaml-tab 2', 'yaml-tab 2']);
    expect(reported('matters:\n  - task: t1\n    claims:\n\t\t- node: n1\n\t\t  text: x\n')).toEqual([
      'yaml-tab 6',
      'yaml-tab 8',
    ]);
  });

  test('beside the list entry above it when it is one', () => {
    expect(reported('matters:\n  - task: t1\n    text: x\n\t- task: t2\n')).toEqual(['yaml-tab 2']);
  });

  test('where it can be read when beside the line above it cannot', () => {
    expect(reported('tags:\n  - 难点\n\ttitle: x\n')).toEqual(['yaml-tab 0']);
  });
});

test('one tab is one fault', () => {
  expect(reported('id: a\n\tb: [1\n').filter((fault) => fault.startsWith('yaml-tab'))).toHaveLength(1);
  expect(reported('a: 1\n\tb: 2\n')).toEqual(['yaml-tab 0']);
});
