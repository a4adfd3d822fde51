import { expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS as FORM_KINDS } from './form-kinds.ts';
import { KINDS } from './kinds.ts';
import { fieldsOf, holds } from './schema/fields.ts';
import { growsLater } from './later-parts.ts';
import { KIND_NAMES, type KindName } from './ledger.ts';

test('a form knows every kind, by its name, in the order of the manual, with its times and writers', () => {
  const told = (kinds: typeof FORM_KINDS) =>
    KIND_NAMES.map((name) => {
      const { label, order, tier, dated, enters, writer } = kinds[name];
      return { name, label, order, tier, dated, enters, writer };
    });
  expect(Object.keys(FORM_KINDS).toSorted()).toEqual([...KIND_NAMES].toSorted());
  expect(told(FORM_KINDS)).toEqual(told(KINDS));
});

test('without their schemas are those alone that no form writes, and of whose records no form asks a field', () => {
  expect(KIND_NAMES.filter((name) => FORM_KINDS[name] !== KINDS[name]).toSorted()).toEqual([
    'assessment',
    'campaigns',
    'delegations',
    'draw',
    'edition',
    'experience',
    'honours',
    'impact',
    'inspection',
    'measure',
    // Without the lists of its own words, which are no fields of a form.
    'office',
    'receipts',
    'rules',
    'workbook',
    'yearMark',
  ]);
});

test('what a form knows of is cut to a moment as anywhere: no kind without its schema, of which a fact may be added to', () => {
  const known: readonly KindName[] = ['rules', 'delegations'];
  expect(known.filter((name) => growsLater(name))).toEqual([]);
});

test('no kind with its schema has a mapping under names of its own: what reads one is not in the scripts', () => {
  const isNamed = (name: KindName) =>
    holds(fieldsOf(FORM_KINDS[name].schema), ({ schema }) => schema instanceof z.ZodRecord);
  expect(KIND_NAMES.filter(isNamed)).toEqual([]);
  expect(holds(fieldsOf(KINDS.edition.schema), ({ schema }) => schema instanceof z.ZodRecord)).toBe(true);
});
