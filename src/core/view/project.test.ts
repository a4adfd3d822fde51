import { expect, test } from 'vitest';
import type { z } from 'zod';
import { everyField } from '../schema/testing/every-field.ts';
import { matters } from '../../engine/testing/matters.ts';
import { ledgerOf, unit } from '../../engine/testing/office.ts';
import { SCHEMAS } from '../../record/ledger.ts';
import { publicLedger } from './project.ts';
import { isWord } from './testing/mark-record.ts';
import { markedLedger, markedRecords, MARK } from './testing/marked-ledger.ts';

const marked = markedRecords();
const ledger = markedLedger(marked);
const text = JSON.stringify(publicLedger(ledger));

const named = Object.entries(SCHEMAS).flatMap(([kind, schema]) =>
  everyField(schema).map((field) => ({ ...field, name: `${kind}.${field.path}` })),
);
const isLeaf = (schema: z.ZodType) => everyField(schema).length === 0;
const isText = (schema: z.ZodType) =>
  isLeaf(schema) && ['甲 乙', ['甲 乙']].some((words) => schema.safeParse(words).success);

test('the marked ledger hides something in every field that is not for everyone', () => {
  const hidden = new Set(
    marked.markers.filter(({ own }) => own).map(({ field }) => field.replace(/\[\]$/, '')),
  );
  const narrow = named.filter(
    ({ schema, tier, within }) => (tier !== 'public' || within !== 'public') && isLeaf(schema),
  );
  expect(narrow.length).toBeGreaterThan(15);
  // A number takes no mark.
  expect(narrow.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([
    'receipts.receipts[].account',
  ]);
});

test('of a receipt everyone sees door, number and moment alone', () => {
  const [day] = publicLedger(ledger).receipts;
  const fields = day?.value.receipts.map((receipt) => Object.keys(receipt).sort());
  expect(fields).toEqual([['door', 'moment', 'number']]);
});

test('the marked ledger hides every text of every kind that can be withheld', () => {
  const kinds = Object.entries(SCHEMAS)
    .filter(([, schema]) => 'disclosure' in schema.shape)
    .map(([kind]) => kind);
  const free = named.filter(
    ({ name, schema }) =>
      kinds.includes(name.split('.')[0] ?? '') &&
      !name.startsWith('draw.') &&
      ![name, `${name}[]`].some(isWord) &&
      isText(schema),
  );
  expect(free.length).toBeGreaterThan(60);
  const hidden = new Set(marked.markers.map(({ field }) => field.replace(/\[\]$/, '')));
  expect(free.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([]);
});

test('nothing that is not for everyone is in the projection', () => {
  expect(marked.markers.length).toBeGreaterThan(200);
  expect(text).not.toContain(MARK);
  expect(marked.markers.filter((marker) => text.includes(marker.text))).toEqual([]);
});

test('of a ledger that hides nothing the projection is the ledger itself, entry by entry', () => {
  const open = ledgerOf({
    unit: [unit('jia', 'counties', 1)],
    ...matters({
      id: 't1',
      lead: 'jia',
      printed: '2026-03-02',
      due: '2026-03-31',
      end: { claims: ['2026-03-30 10:00'], checks: ['2026-03-31 通过'] },
    }),
  });
  const projected = publicLedger(open);
  expect(projected).toEqual(open);
  expect(projected.plan[0]).toBe(open.plan[0]);
});

test('where a record came from stays', () => {
  const [before] = ledger.plan;
  const [after] = publicLedger(ledger).plan;
  expect(after).not.toBe(before);
  expect([after?.file, after?.path, after?.names, after?.at]).toEqual([
    before?.file,
    before?.path,
    before?.names,
    before?.at,
  ]);
});
