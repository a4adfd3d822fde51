import { expect, test } from 'vitest';
import { bare, partsOf } from '../schema/bare.ts';
import { everyField } from '../schema/every-field.ts';
import { ledgerOf } from '../compute/testing/ledger-of.ts';
import { matters } from '../compute/testing/matter.ts';
import { unit } from '../compute/testing/world.ts';
import { SCHEMAS } from '../schema/kinds.ts';
import { projectLedger } from './project.ts';
import { markedLedger, markedRecords, MARKS } from './testing/marked-ledger.ts';

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
const isText = (schema: Parameters<typeof bare>[0]) =>
  partsOf(schema).length === 0 && bare(schema) !== undefined;

test('the marked ledger hides something in every field that is not for everyone', () => {
  const hidden = new Set(
    marked.markers.filter(({ own }) => own).map(({ field }) => field.replace(/\[\]$/, '')),
  );
  const narrow = named.filter(
    ({ schema, tier, within }) => (tier !== 'public' || within !== 'public') && isText(schema),
  );
  expect(narrow.length).toBeGreaterThan(15);
  expect(narrow.map(({ name }) => name).filter((name) => !hidden.has(name))).toEqual([]);
});

test('the marked ledger hides every text of every kind that can be withheld, in both ways', () => {
  const kinds = Object.entries(SCHEMAS)
    .filter(([, schema]) => 'disclosure' in schema.shape)
    .map(([kind]) => kind);
  const free = named.filter(
    ({ name, schema }) =>
      kinds.includes(name.split('.')[0] ?? '') &&
      !name.startsWith('draw.') &&
      isText(schema) &&
      schema.safeParse('甲 乙').success,
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

const shown = projectLedger(ledger, 'public');

test('a withheld matter takes its whole dossier with it', () => {
  const tasks = (kind: 'ack' | 'plan' | 'filing' | 'claim' | 'event') =>
    new Set(shown[kind].map(({ value }) => value.task));
  expect(shown.task.map(({ value }) => value.id)).toEqual(['t2026-001']);
  for (const kind of ['ack', 'plan', 'filing', 'claim', 'event'] as const)
    expect([...tasks(kind)]).toEqual(['t2026-001']);
});

test('weekly reports and sittings stay with what they say of shown matters; a sitting about none goes', () => {
  expect(shown.report.map(({ value }) => value.matters?.map(({ task }) => task))).toEqual([['t2026-001']]);
  expect(shown.verification.map(({ value }) => value.results.map(({ task }) => task))).toEqual([
    ['t2026-001'],
  ]);
});

test('a task forgets withheld sources and a withheld parent, and keeps what kind of source it was', () => {
  expect(shown.task[0]?.value.source).toEqual({ kind: '群众线索' });
  expect(shown.task[0]?.value.parent).toBeUndefined();
});

test('what is only linked to a withheld matter stays without the link', () => {
  expect(shown.incoming.map(({ value }) => [value.id, value.task])).toEqual([['open-1', undefined]]);
  expect(shown.measure.map(({ value }) => [value.id, value.task])).toEqual([['open-1', undefined]]);
});

test('an on-site review that speaks of a withheld matter too is withheld', () => {
  expect(shown.siteReview.map(({ value }) => value.tasks)).toEqual([['t2026-001']]);
});

test('a record about a matter that is not in the ledger is withheld: perhaps it stands in another root', () => {
  const orphans = ledgerOf(matters([{ id: 't1', lead: 'jia', printed: '2026-03-02', due: '2026-03-31' }]));
  expect(projectLedger({ ...orphans, task: [] }, 'section').plan).toEqual([]);
});

test('of a ledger that hides nothing the projection is the ledger itself, entry by entry', () => {
  const open = ledgerOf({
    unit: [unit('jia', 'counties', 1)],
    ...matters([
      {
        id: 't1',
        lead: 'jia',
        printed: '2026-03-02',
        due: '2026-03-31',
        end: { claims: ['2026-03-30 10:00'], checks: ['2026-03-31 通过'] },
      },
    ]),
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
  const [after] = shown.plan;
  expect(after).not.toBe(before);
  expect([after?.file, after?.path, after?.names, after?.at]).toEqual([
    before?.file,
    before?.path,
    before?.names,
    before?.at,
  ]);
});
