import { expect, test } from 'vitest';
import { SECTION_FORMS, SELDOM_FORMS, UNIT_FORMS } from '#form/address.ts';
import { lateSectionForms } from '#form/forms/section/late-section-forms.ts';
import { sectionForms } from '#form/forms/section/section-forms.ts';
import { seldomForms } from '#form/forms/seldom/seldom-forms.ts';
import { unitForms } from '#form/forms/unit-forms.ts';
import { KINDS as FORM_KINDS } from '#record/form-kinds.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { SELDOM_KINDS } from '#record/seldom-kinds.ts';
import { FORMS } from './kind-help.ts';

/** Kinds that a hand writes as a file, and why no form does: what an office is, which is set up once and changed under four eyes. */
const AS_FILES: Readonly<Partial<Record<KindName, string>>> = {
  office: 'what the office is: set up by `npm run init`, changed seldom, and everything hangs on it',
  unit: 'the register of units: set up by `npm run init`, a line is added at its end',
  rules:
    'a version of the rules is a text that is published and weighed by `npm run rule-impact` before it is filed',
  calendar: 'the notice of the State Council once a year, copied whole',
  items: 'the list of single items, set up once',
  workbook: 'written by `npm run import -- --remember`',
};

/** The doors of the section's page, which are no forms of its tabs. */
const DOORS = ['paste', 'meeting'];

test('every kind of record that a person files has a form, or it is said why not', () => {
  const filed = KIND_NAMES.filter((kind) => !isWritten(kind));
  const without = filed.filter((kind) => FORMS[kind] === undefined);
  expect(without.toSorted()).toEqual(Object.keys(AS_FILES).toSorted());
  expect(KIND_NAMES.filter((kind) => isWritten(kind) && FORMS[kind] !== undefined)).toEqual([]);
  // What is no record of the office's work is none that judges a unit or comes in by a day.
  for (const kind of without)
    expect([kind, KINDS[kind].judges, KINDS[kind].dated === 'received']).toEqual([kind, false, false]);
});

test('each form that files a kind stands on a page', () => {
  const standing = [
    ...DOORS,
    ...[...unitForms, ...sectionForms, ...lateSectionForms, ...seldomForms].map(({ name }) => name),
  ];
  const addresses = [...UNIT_FORMS, ...SECTION_FORMS, ...SELDOM_FORMS];
  expect(standing.toSorted()).toEqual(addresses.toSorted());
  expect(seldomForms.map(({ name }) => name).toSorted()).toEqual([...SELDOM_FORMS].toSorted());
  for (const form of Object.values(FORMS)) expect(addresses).toContain(form);
});

test('a form has of each kind that it writes all fields and places, on the page on which it stands', () => {
  const seldom: Readonly<Partial<Record<KindName, unknown>>> = SELDOM_KINDS;
  const isSeldom = (form: string) => SELDOM_FORMS.some((name) => name === form);
  const lacking = KIND_NAMES.filter((kind) => {
    const form = FORMS[kind];
    if (form === undefined) return false;
    return (isSeldom(form) ? seldom[kind] : FORM_KINDS[kind]) !== KINDS[kind];
  });
  expect(lacking).toEqual([]);
});
