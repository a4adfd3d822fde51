import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Field } from '#record/schema/fields.ts';
import { everyField } from '#record/schema/testing/every-field.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { ledgerOf, unit } from '#engine/testing/office.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { publicLedger } from './public-ledger.ts';
import { isWord } from '#portal/testing/marked/mark-record.ts';
import { markedLedger, markedRecords, MARK } from '#portal/testing/marked/marked-ledger.ts';

const marked = markedRecords();
const ledger = markedLedger(marked);
const text = JSON.stringify(publicLedger(ledger));

// What a command writes is made of the others.
const named = KIND_NAMES.filter((kind) => KINDS[kind].writer !== 'command').flatMap((kind) =>
  everyField(KINDS[kind].schema).map((field) => ({ ...field, name: `${kind}.${field.path}` })),
);
const isLeaf = ({ whole }: Field) => everyField(whole).length === 0;
const isText = (field: Field) =>
  isLeaf(field) && ['甲 乙', ['甲 乙']].some((words) => z.safeParse(field.whole, words).success);

test('the marked ledger hides something in every field that is not for everyone', () => {
  const hidden = new Set(
    marked.markers.filter(({ own }) => own).map(({ field }) => field.replace(/\[\]$/, '')),
  );
  const narrow = named.filter(
    ({ field, tier, within }) => (tier !== 'public' || within !== 'public') && isLeaf(field),
  );
  expect(narrow.length).toBeGreaterThan(15);
  // A number takes no mark, nor does a choice.
  expect(narrow.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([
    'workbook.words[].field',
    'claim.nodes[].evidence[].form',
    'claim.nodes[].evidence[].pages',
    'report.matters[].claims[].evidence[].form',
    'report.matters[].claims[].evidence[].pages',
    'issued.edition.paragraphs[].part',
    'receipts.receipts[].account',
  ]);
});

test('of a receipt everyone sees door, number and moment alone', () => {
  const [day] = publicLedger(ledger).receipts;
  const fields = day?.value.receipts.map((receipt) => Object.keys(receipt).sort());
  expect(fields).toEqual([['door', 'moment', 'number']]);
});

test('the marked ledger hides every text of every kind that can be withheld', () => {
  const kinds: readonly string[] = KIND_NAMES.filter((kind) => KINDS[kind].dated === 'received');
  const free = named.filter(
    ({ name, field }) =>
      kinds.includes(name.split('.')[0] ?? '') &&
      !name.startsWith('draw.') &&
      ![name, `${name}[]`].some(isWord) &&
      isText(field),
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
    ...taskRecords({
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
