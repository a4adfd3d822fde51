import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { exampleOf } from '#record/schema/example.ts';
import { fieldsBelow, fieldsOf, type Field } from '#record/schema/fields.ts';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { recordSchema, schemaText } from './json-schema.ts';
import { refusedFiles, schemaFaults } from '#testing/schema-faults.ts';

const EXAMPLES = KIND_NAMES.flatMap((kind) => {
  const { examples } = KINDS[kind];
  return 'file' in examples ? [] : examples.map(({ path, record }) => ({ kind, path, record }));
});

/** A value with everything that the schema of its kind names, each as its example has it. */
const whole = (kind: KindName) => ({ ...exampleOf(KINDS[kind].schema) });

describe('the schema that an editor has of a kind', () => {
  test.each(EXAMPLES)('takes the example $path', ({ kind, record }) => {
    expect(schemaFaults(kind, record)).toEqual([]);
  });

  test.each(KIND_NAMES)('takes a record of %s with every field', (kind) => {
    expect(schemaFaults(kind, whole(kind))).toEqual([]);
  });

  test.each(KIND_NAMES)('refuses a key that %s does not know', (kind) => {
    expect(schemaFaults(kind, { ...whole(kind), extra: 1 })).toEqual([' additionalProperties']);
  });

  test.each(KIND_NAMES)('asks for every field of %s that may not be left out, and for no other', (kind) => {
    const { required = [] } = recordSchema(kind);
    const { members } = fieldsOf(KINDS[kind].schema);
    expect(required).toEqual([...members].filter(([, { optional }]) => !optional).map(([key]) => key));
    for (const key of required) {
      const rest = Object.entries(whole(kind)).filter(([other]) => other !== key);
      expect(schemaFaults(kind, Object.fromEntries(rest))).toEqual([' required']);
    }
  });

  test('refuses a word that a field does not offer, and a text where a list is meant', () => {
    const verification = whole('verification');
    const report = { unit: 'gongcheng', week: '2026-W06', submitted: '2026-02-06 10:20' };
    expect(schemaFaults('verification', { ...verification, method: '看一看' })).toEqual(['/method enum']);
    expect(schemaFaults('report', report)).toEqual([]);
    expect(schemaFaults('report', { ...report, others: '没有' })).toEqual(['/others const']);
    expect(schemaFaults('report', { ...report, matters: '完成' })).toEqual(['/matters type']);
    expect(schemaFaults('report', { ...report, week: '第六周' })).toEqual(['/week pattern']);
    expect(
      schemaFaults('report', { ...report, matters: [{ task: 't1', text: '好', percent: 101 }] }),
    ).toEqual(['/matters/0/percent maximum']);
  });

  test('refuses a text that is empty or too long', () => {
    const report = (text: string) => ({
      unit: 'gongcheng',
      week: '2026-W06',
      matters: [{ task: 't1', text }],
      submitted: '2026-02-06 10:20',
    });
    expect(schemaFaults('report', report(' '))).toEqual(['/matters/0/text pattern']);
    expect(schemaFaults('report', report('字'.repeat(400)))).toEqual([]);
    expect(schemaFaults('report', report('字'.repeat(401)))).toEqual(['/matters/0/text maxLength']);
  });

  test.each(KIND_NAMES)(
    'calls %s and each of its fields by a Chinese name, with line, tier and duty',
    (kind) => {
      const json = recordSchema(kind);
      expect(json).toMatchObject({ title: KINDS[kind].label, description: KINDS[kind].use });
      for (const { title, description } of namedParts(fieldsOf(KINDS[kind].schema), json)) {
        expect(title).toMatch(/\p{Script=Han}/u);
        expect(description).toMatch(/（(?:必填|可不写)；(?:公开|系统内)）$/u);
      }
    },
  );

  test.each(KIND_NAMES)('is JSON that reads back the same: %s', (kind) => {
    expect(JSON.parse(schemaText(kind))).toEqual(JSON.parse(JSON.stringify(recordSchema(kind))));
  });
});

test('every record of the tests’ own office passes the schema of its kind', () => {
  const { asked, refused } = refusedFiles(OFFICE_ROOT);
  expect(asked).toBeGreaterThan(10);
  expect(refused).toEqual([]);
});

test('the rules that a new office begins with pass theirs', () => {
  const text = readFileSync(join(import.meta.dirname, '../wording/zh-CN/rules-start.yaml'), 'utf8');
  expect(schemaFaults('rules', load(text))).toEqual([]);
});

/** The schemas of all fields below one for which somebody wrote a line. */
function namedParts(field: Field, json: unknown): readonly { title?: unknown; description?: unknown }[] {
  const Part = z.looseObject({
    title: z.unknown().optional(),
    description: z.unknown().optional(),
    properties: z.record(z.string(), z.unknown()).default({}),
    items: z.unknown().optional(),
    additionalProperties: z.unknown().optional(),
    anyOf: z.array(z.unknown()).default([]),
  });
  const part = Part.parse(json);
  const own = field.about === '' ? [] : [part];
  return [
    ...own,
    ...fieldsBelow(field).flatMap(([step, below]) =>
      step === '|'
        ? namedParts(below, part.anyOf[field.options.indexOf(below)])
        : namedParts(
            below,
            step === '[]' ? (part.items ?? part.additionalProperties) : part.properties[step],
          ),
    ),
  ];
}
