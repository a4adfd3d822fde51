import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { signOffsOf, type SignOff } from '#engine/duties/sign-off.ts';
import { join, type Records } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { signForm } from '#form/forms/section/sign.ts';
import { keyOf } from '#form/forms/section/sign-record.ts';
import type { SignItem } from '#form/section-facts.ts';
import { holds } from '#testing/holds.ts';
import { signSheetView } from '../../desk/leader/sign-sheet-view.ts';
import { formFacts } from '../form-facts.ts';
import { placedWorld } from '../testing/placed-world.ts';
import { filled, matter, NOW, units, waitingPlan } from '../testing/section-filling.ts';

type Paper = NonNullable<Records['issued']>[number];

const paper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id,
  kind: '周报',
  week: '2026-W23',
  on: '2026-06-05',
  submitted: '2026-06-05 17:00',
  ...more,
});
const change = (dates: Readonly<Record<string, string>>, consent?: string) => ({
  printed: '2026-05-06',
  nodes: [{ id: 'n1', due: '2026-06-30' }],
  changes: [{ asked: '2026-06-11 09:00', dates, ...(consent === undefined ? {} : { consent }) }],
});

/** What a matter may wait for: nothing, its plan, a change, a change that goes too far, its class. */
const WAITS: readonly ((id: string) => TaskSpec)[] = [
  (id) => matter(id, 'jia'),
  (id) => matter(id, 'jia', waitingPlan),
  (id) => matter(id, 'yi', change({ n1: '2026-07-31' })),
  (id) => matter(id, 'jia', change({ end: '2026-12-18' }, '2026-06-11')),
  (id) => matter(id, 'yi', { level: '重点' }),
  (id) => matter(id, 'jia', { ...waitingPlan, level: '重点' }),
];
const arbitraryWaiting = fc.record({
  waits: fc.array(fc.constantFrom(...WAITS), { maxLength: 7 }),
  papers: fc.integer({ min: 0, max: 3 }),
});
const recordsOf = ({ waits, papers }: { waits: readonly ((id: string) => TaskSpec)[]; papers: number }) =>
  join({ unit: units }, taskRecords(...waits.map((waiting, n) => waiting(`t${String(n)}`))), {
    issued: Array.from({ length: papers }, (_, n) => paper(`2026-w2${String(n)}-zhoubao`)),
  });

/** A row by what it is about, as the sheet, the form and the roll all have it. */
const nameOf = (one: SignOff): string =>
  one.kind === 'paper'
    ? `s.${one.entry.value.id}.paper`
    : one.kind === 'class'
      ? `s.${one.dossier.id}.class`
      : `s.${one.dossier.id}.${String(one.version.version)}.${one.kind}`;

const POSTS = ['zhuren', 'fenguan'];

test('the printed sheet, the form that files it and what the leader owes are the same rows', () => {
  let rows = 0;
  holds(
    fc.property(arbitraryWaiting, (waiting) => {
      const env = placedWorld(NOW, recordsOf(waiting));
      const { section } = formFacts(env, 'mishu');
      for (const post of POSTS) {
        const all = signOffsOf(env.context, post);
        const list = section?.signs.find((one) => one.post === post);
        const sheet = signSheetView(env, post);
        expect((list?.rows ?? []).map(keyOf)).toEqual(all.map(nameOf));
        expect((list?.rows ?? []).map(({ what, gist }) => [what, gist])).toEqual(
          sheet.rows.map(({ kind, gist }) => [kind, gist]),
        );
        expect(list?.withheld ?? 0).toBe(0);
        // Every answer that the roll says the leader owes is among them.
        const owed = allDuties(env.context).filter(
          (duty) => ['approval', 'consent'].includes(duty.kind) && duty.who.id === post && isOpen(duty),
        );
        expect(
          all.flatMap((one) => ('duty' in one && one.duty !== undefined ? [one.duty.id] : [])).toSorted(),
        ).toEqual(owed.map(({ id }) => id).toSorted());
        rows += all.length;
      }
    }),
  );
  expect(rows).toBeGreaterThan(50);
});

test('of what was ticked, agreed or sent back, nothing is left waiting once it is filed, and all else is', () => {
  const answers = fc.array(fc.constantFrom('agree', 'refuse', 'none'), { minLength: 10, maxLength: 10 });
  let filedRows = 0;
  holds(
    fc.property(arbitraryWaiting, answers, fc.constantFrom(...POSTS), (waiting, said, post) => {
      const records = recordsOf(waiting);
      const env = placedWorld(NOW, records);
      const facts = formFacts(env, 'mishu');
      const rows = facts.section?.signs.find((one) => one.post === post)?.rows ?? [];
      const values = Object.fromEntries(
        rows.flatMap((row, n): (readonly [string, string])[] => {
          const answer = said[n];
          if (answer === 'agree') return [[`${keyOf(row)}.said`, '同意']];
          if (answer !== 'refuse') return [];
          return [
            [`${keyOf(row)}.said`, refusalOf(row)],
            [`${keyOf(row)}.reason`, '材料不齐'],
          ];
        }),
      );
      const form = filled(signForm, facts, values, post);
      expect(form.errors).toEqual([]);
      const ticked = rows.filter((_, n) => said[n] === 'agree' || said[n] === 'refuse').map(keyOf);
      expect(form.records).toHaveLength(ticked.length);
      const after = placedWorld(NOW, join(records, asRecords(form.records)));
      const left = signOffsOf(after.context, post).map(nameOf);
      expect(left).toEqual(rows.map(keyOf).filter((key) => !ticked.includes(key)));
      filedRows += ticked.length;
    }),
  );
  expect(filedRows).toBeGreaterThan(50);
});

const refusalOf = ({ kind }: SignItem) => (kind === 'change' || kind === 'beyond' ? '不同意' : '退回');

/** What the form files, as records of the ledger. */
function asRecords(filed: readonly { readonly kind: string; readonly value: object }[]): Records {
  return Object.fromEntries(
    [...Map.groupBy(filed, ({ kind }) => kind)].map(([kind, list]) => [kind, list.map(({ value }) => value)]),
  );
}

test('one tick files the class of a notice and a paper, each in a file of its own, with the list as its paper', () => {
  const records = recordsOf({ waits: [(id) => matter(id, 'yi', { level: '重点' })], papers: 1 });
  const facts = formFacts(placedWorld(NOW, records), 'mishu');
  const form = filled(signForm, facts, { all: 'yes', 's.2026-w20-zhoubao.paper.reason': '抓紧' }, 'zhuren');
  const decision = { by: 'zhuren', on: '2026-06-12', mode: '签批', paper: '主任2026年6月12日签批清单' };
  expect(form.errors).toEqual([]);
  expect(form.records.map(({ path, value }) => [path, value])).toEqual([
    ['tasks/2026/t0/class.yaml', { task: 't0', class: '重点', result: '同意', decision, submitted: NOW }],
    [
      'issued/weekly/2026-w20-zhoubao/review.yaml',
      { issued: '2026-w20-zhoubao', result: '同意', opinion: '抓紧', decision, submitted: NOW },
    ],
  ]);
});

test('what is sent back says why, or is told at its field', () => {
  const records = recordsOf({ waits: [(id) => matter(id, 'yi', { level: '重点' })], papers: 1 });
  const facts = formFacts(placedWorld(NOW, records), 'mishu');
  const rows = ['s.t0.class', 's.2026-w20-zhoubao.paper'];
  const { errors } = filled(
    signForm,
    facts,
    Object.fromEntries(rows.map((key) => [`${key}.said`, '退回'])),
    'zhuren',
  );
  expect(errors.map(({ code, key, message }) => [code, key, message]).toSorted()).toEqual(
    rows.toReversed().map((key) => ['opinion-missing', `${key}.reason`, '还没有填写']),
  );
});

test('who signs for 主要领导 under a delegation signs 代 here, too', () => {
  const delegation = {
    post: 'zhuren',
    to: 'fenguan',
    from: '2026-06-08',
    until: '2026-06-19',
    basis: '批示',
  };
  const records = recordsOf({ waits: [(id) => matter(id, 'yi', { level: '重点' })], papers: 1 });
  const lent = join(records, { delegations: [{ delegations: [delegation] }] });
  const facts = formFacts(placedWorld(NOW, lent), 'mishu');
  const form = filled(signForm, facts, { all: 'yes', deputy: 'fenguan' }, 'zhuren');
  expect(form.errors).toEqual([]);
  for (const { value } of form.records)
    expect(value).toMatchObject({ decision: { by: 'fenguan', actingFor: 'zhuren' } });
});
