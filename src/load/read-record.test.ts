import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decode } from './disk/decode.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { readRecord } from './read-record.ts';

const schema = fixtureKinds[0]?.schema ?? z.never();
const read = (text: string, kind: z.ZodType = schema) =>
  readRecord(
    { file: 'data/notes/a1.yaml', path: 'notes/a1.yaml', names: { id: 'a1' }, text, faults: [] },
    kind,
  );
const codes = (text: string, kind?: z.ZodType) => read(text, kind).problems.map(({ code }) => code);

describe('readRecord', () => {
  test('a sound record carries its value, its path and its places', () => {
    const { entry, problems } = read('id: a1\ntitle: 住房保障\nsteps:\n  - id: n1\n    due: 2026-05-08\n');
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      file: 'data/notes/a1.yaml',
      path: 'notes/a1.yaml',
      names: { id: 'a1' },
      value: { id: 'a1', title: '住房保障' },
    });
    expect(entry?.at(['steps', 0, 'due'])).toEqual({ file: 'data/notes/a1.yaml', line: 5, column: 10 });
    expect(entry?.at(['steps', 0, 'target'])).toEqual({ file: 'data/notes/a1.yaml', line: 4, column: 5 });
    expect(entry?.at([])).toEqual({ file: 'data/notes/a1.yaml', line: 1, column: 1 });
  });

  test('a reminder leaves the record readable', () => {
    const { text, faults } = decode(Buffer.from('\uFEFFid: a1\r\ntitle: 住房\r\n'));
    const { entry, problems } = readRecord({ file: 'f', path: 'f', names: {}, text, faults }, schema);
    expect(entry?.value).toEqual({ id: 'a1', title: '住房' });
    expect(entry?.at(['title'])).toEqual({ file: 'f', line: 2, column: 8 });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['file-bom', 'reminder'],
      ['file-crlf', 'reminder'],
    ]);
  });

  test('one wrong field and there is no record', () => {
    expect(read('id: a1\ntitle: 住房\ndue: 2026-02-30\n').entry).toBe(undefined);
  });

  test('tells every fault of a file at once, writing and content', () => {
    expect(
      codes('id：A1\ntitel: 住房\ndue: 2026年5月8日\ntags: [难点，复杂]\nlead: 3\nclass: 重要\n'),
    ).toEqual([
      'yaml-fullwidth-colon',
      'id-format',
      'key-unknown',
      'day-format',
      'yaml-fullwidth-comma',
      'value-type',
      'value-choice',
    ]);
  });

  test('elements of a list that is too long are looked at all the same', () => {
    expect(codes('id: a1\ntitle: 住房\ntags: [难点, 复杂, 困难]\n')).toEqual([
      'list-too-long',
      'value-choice',
    ]);
  });

  test('a missing key is told once, at the unknown key that was meant for it', () => {
    expect(codes('id: a1\ntitel: 住房\n')).toEqual(['key-unknown']);
  });

  test('a schema that refuses without saying why still gives a problem', () => {
    expect(codes('titel: 1\n', z.object({ title: z.number() }))).toEqual(['value-custom']);
  });

  test('alternatives are told from the one that fits best', () => {
    const either = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('甲'), n: z.int() }),
      z.strictObject({ kind: z.literal('乙') }),
    ]);
    expect(codes('kind: 甲\nn: x\n', either)).toEqual(['value-type']);
    expect(codes('kind: 乙\nn: 1\n', either)).toEqual(['key-unknown']);
    expect(codes('kind: 丙\n', either)).toEqual(['value-choice']);
    expect(codes('n: 1\n', either)).toEqual(['key-missing']);
  });

  test('names from Object.prototype are unknown keys, not members', () => {
    expect(codes('id: a1\ntitle: 住房\nconstructor: 1\ntoString: 2\n__proto__: { id: x }\n')).toEqual([
      'key-unknown',
      'key-unknown',
      'key-unknown',
    ]);
  });
});
