import { expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import type { ChangeSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

// n1 due on Friday 15 May, n2 on the 22nd, the deadline on 30 June; the first request is plan version 2.
const asking = (changes: readonly ChangeSpec[], more: Records = {}) =>
  solo(
    {
      level: '重大',
      nodes: [
        { id: 'n1', due: '2026-05-15' },
        { id: 'n2', due: '2026-05-22' },
      ],
      changes,
    },
    more,
  );
const n1 = (change: ChangeSpec, more: Records = {}) => asking([change], more).node('2026-05', 'n1');
const LATE = { asked: '2026-05-15 09:00', dates: { n1: '2026-05-25' } };

test('a postponement tells the whole of what was asked and agreed, and where the new date stands', () => {
  const { node, dossier } = asking([
    { asked: '2026-05-18 09:00', dates: { n2: '2026-05-29' }, consent: '2026-05-19' },
  ]);
  expect(node('2026-05', 'n1')).toMatchObject({ due: '2026-05-15', postponements: [] });
  expect(node('2026-05', 'n2')).toMatchObject({ due: '2026-05-29', awaitingConsent: false });
  expect(node('2026-05', 'n2').postponements).toEqual([
    {
      version: 2,
      from: '2026-05-22',
      to: '2026-05-29',
      requested: '2026-05-18',
      consented: '2026-05-19',
      state: 'in-force',
      source: { entry: dossier.plans[1], field: ['nodes', 1, 'due'] },
    },
  ]);
});

test('the rules of the request’s month say how many working days before the date it is in time', () => {
  const rules = [{ ...RULES, clocks: { ...RULES.clocks, request: 3 } }];
  const due = (asked: string) =>
    n1({ asked, dates: { n1: '2026-05-25' }, consent: '2026-05-18' }, { rules }).due;
  expect(due('2026-05-12 23:59')).toBe('2026-05-25');
  expect(due('2026-05-13 00:00')).toBe('2026-05-15');
});

test('a request not in time and without an answer waits for nobody', () => {
  expect(n1(LATE)).toMatchObject({
    due: '2026-05-15',
    awaitingConsent: false,
    postponements: [{ state: 'too-late', consented: undefined }],
  });
});

test('a request given back waits for nobody', () => {
  const reason = { by: 'fenguan', on: '2026-05-12', ground: '要素不全', reason: '补正' } as const;
  const filing = { task: 't1', version: 2, returned: reason, submitted: '2026-05-12 16:00' };
  expect(n1({ ...LATE, asked: '2026-05-11 09:00' }, { filing: [filing] })).toMatchObject({
    due: '2026-05-15',
    awaitingConsent: false,
    postponements: [{ state: 'refused', consented: undefined }],
  });
});

test('the chief’s consent is needed beyond the notice’s deadline, not up to it', () => {
  const to = (day: string) => n1({ asked: '2026-05-11 09:00', dates: { n1: day }, consent: '2026-05-12' });
  expect(to('2026-06-30')).toMatchObject({ due: '2026-06-30', awaitingConsent: false });
  expect(to('2026-07-01')).toMatchObject({ due: '2026-05-15', awaitingConsent: true });
});

test('the chief’s word where none is needed delays nothing', () => {
  expect(n1({ ...LATE, consent: '2026-05-15', chief: '2026-05-18' })).toMatchObject({
    due: '2026-05-25',
    postponements: [{ state: 'in-force', consented: '2026-05-15' }],
  });
});

test('where both must consent the later of the two days counts, whoever came first', () => {
  const consented = (consent: string, chief: string) => {
    const [made] = n1({ ...LATE, dates: { n1: '2026-07-10' }, consent, chief }).postponements;
    return [made?.state, made?.consented];
  };
  expect(consented('2026-05-15', '2026-05-15')).toEqual(['in-force', '2026-05-15']);
  expect(consented('2026-05-18', '2026-05-15')).toEqual(['too-late', '2026-05-18']);
  expect(consented('2026-05-15', '2026-05-18')).toEqual(['too-late', '2026-05-18']);
});
