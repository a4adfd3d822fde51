import { expect, test } from 'vitest';
import type { z } from 'zod';
import { everyField } from '../schema/testing/every-field.ts';
import { matters } from '../../engine/testing/matters.ts';
import { join, ledgerOf, unit, type Records } from '../../engine/testing/office.ts';
import { SCHEMAS } from '../../record/ledger.ts';
import { projectLedger } from './project.ts';
import { isWord } from './testing/mark-record.ts';
import { markedLedger, markedRecords, MARKS } from './testing/marked-ledger.ts';
import { withhold } from './testing/withhold.ts';

const marked = markedRecords();
const ledger = markedLedger(marked);
const texts = {
  public: JSON.stringify(projectLedger(ledger, 'public')),
  system: JSON.stringify(projectLedger(ledger, 'system')),
};
const inside = (text: string, tier: 'system' | 'section') =>
  marked.markers
    .filter((marker) => marker.tier === tier && text.includes(marker.text))
    .map((marker) => `${marker.field} ${marker.text}`);

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
  // A number takes no mark, nor does what a freeze writes: digests and what they are of.
  expect(narrow.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([
    'receipts.receipts[].account',
    'edition.inside.previous',
    'edition.inside.records',
    'edition.inside.withheld',
    'edition.inside.matters',
    'edition.inside.digest',
  ]);
});

test('of a receipt everyone sees door, number and moment alone', () => {
  const [day] = projectLedger(ledger, 'public').receipts;
  const fields = day?.value.receipts.map((receipt) => Object.keys(receipt).sort());
  expect(fields).toEqual([['door', 'moment', 'number']]);
});

test('inside the system a receipt names no record that is not shown there', () => {
  const receipts = (paths: readonly string[]) => ({
    date: '2026-02-13',
    receipts: [
      { door: '合并请求' as const, moment: '2026-02-13 11:00', records: paths.map((path) => ({ path })) },
    ],
  });
  const paths = (...tasks: readonly Records[]) => {
    const records = join(...tasks);
    const named = ledgerOf(records).task.map(({ path }) => path);
    const all = ledgerOf({ ...records, receipts: [receipts(named)] });
    const [shown] = projectLedger(all, 'system').receipts;
    return shown?.value.receipts[0]?.records?.map(({ path }) => path);
  };
  const open = matters({ id: 't1', lead: 'jia', printed: '2026-03-02', due: '2026-03-31' });
  const secret = withhold(
    matters({ id: 't2', lead: 'jia', printed: '2026-03-02', due: '2026-03-31' }),
    't2',
    'x',
  );
  expect(paths(open, secret)).toEqual(['task/0000.yaml']);
  expect(paths(secret)).toBeUndefined();
});

test('the marked ledger hides every text of every kind that can be withheld, in both ways', () => {
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
  for (const tier of ['system', 'section'] as const) {
    const hidden = new Set(
      marked.markers.filter((marker) => marker.tier === tier).map(({ field }) => field.replace(/\[\]$/, '')),
    );
    const ownTier = free.filter(
      (field) => tier === 'section' || (field.tier !== 'section' && field.within !== 'section'),
    );
    expect(ownTier.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([]);
  }
});

test('nothing that is not for everyone is in the public projection', () => {
  expect(marked.markers.length).toBeGreaterThan(300);
  expect([...inside(texts.public, 'system'), ...inside(texts.public, 'section')]).toEqual([]);
  expect(texts.public).not.toMatch(new RegExp(`${MARKS.system}|${MARKS.section}`));
});

test('nothing of the section is in the projection for the system, and everything of the system is', () => {
  expect(inside(texts.system, 'section')).toEqual([]);
  expect(texts.system).not.toContain(MARKS.section);
  const missing = marked.markers.filter(
    (marker) => marker.tier === 'system' && !texts.system.includes(marker.text),
  );
  expect(missing).toEqual([]);
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
  const projected = projectLedger(open, 'public');
  expect(projected).toEqual(open);
  expect(projected.plan[0]).toBe(open.plan[0]);
});

test('the whole ledger is what the section reads', () => {
  expect(projectLedger(ledger, 'section')).toEqual(ledger);
});

test('where a record came from stays', () => {
  const [before] = ledger.plan;
  const [after] = projectLedger(ledger, 'public').plan;
  expect(after).not.toBe(before);
  expect([after?.file, after?.path, after?.names, after?.at]).toEqual([
    before?.file,
    before?.path,
    before?.names,
    before?.at,
  ]);
});
