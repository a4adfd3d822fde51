import { describe, expect, test } from 'vitest';
import { filedRecords, type Filling, type Form } from '../draft/form.ts';
import { fieldsOfParts, type ListPart, type Part } from '../draft/parts.ts';
import { rowsOf, TICKED, withRow, type Values } from '../draft/values.ts';
import type { FactRecord, FormFacts } from '../facts.ts';
import { formFacts, matterFacts, weekFacts } from '../testing/form-facts.ts';
import { unitForms } from './unit-forms.ts';

const NOW = '2026-06-29 10:20';
/** What follows from where and when a form is filled in, or is chosen by its title. */
const NEVER_TYPED = ['id', 'unit', 'task', 'node', 'week', 'month', 'version', 'submitted', 'drawId'];

const PLAN: FactRecord = {
  kind: 'plan',
  path: 'tasks/2026/t2026-003/plan-v1.yaml',
  names: { year: '2026', task: 't2026-003', n: '1' },
  value: {
    task: 't2026-003',
    version: 1,
    unit: 'jia',
    responsible: '科长',
    measures: '分头办',
    expectedResult: '办好',
    nodes: [
      { id: 'n1', title: '做成一半', due: '2026-06-16' },
      { id: 'end', title: '办结', due: '2026-11-30' },
    ],
    submitted: '2026-05-11 10:00',
  },
};
const NEW_MATTER = {
  ackDue: '2026-06-30',
  acked: false,
  planDue: '2026-07-01',
  planVersion: 0,
  planPath: null,
};
const WEEK = {
  week: '2026-W27',
  reportDay: '2026-07-03',
  due: '2026-07-03 12:00',
  meeting: '2026-07-06 09:00',
};
/** A week that ends a month, with every form owed. */
const OWED = formFacts({
  matters: [
    matterFacts('t2026-001', NEW_MATTER),
    matterFacts('t2026-002', { measured: true, inside: true }),
    matterFacts('t2026-003', { planPath: PLAN.path }),
  ],
  weeks: [weekFacts(['t2026-002', 't2026-003'], WEEK)],
  months: [{ month: '2026-06', due: '2026-06-30 24:00', known: [['本月完成', '做成一半：完成。']] }],
  reports: [{ path: 'reports/2026-W26/jia.yaml', week: '2026-W26', submitted: '2026-06-26 10:00' }],
  reviewers: [{ id: 'jijian', name: '纪检组长' }],
  periods: [{ id: '2026-05', name: '2026年5月' }],
  records: [PLAN],
});

const forms = unitForms.map((form) => [form.name, form] as const);

function formNamed(name: string): Form {
  const form = unitForms.find((one) => one.name === name);
  if (form === undefined) throw new Error(name);
  return form;
}

function started(form: Form, facts: FormFacts = OWED): Filling {
  const at = { facts, subject: form.subjects(facts, NOW)[0]?.id ?? '', now: NOW };
  return { ...at, values: { random: 'abc123', ...form.start(at) } };
}

function listsOf(parts: readonly Part[]): readonly ListPart[] {
  return parts.flatMap((part): readonly ListPart[] => {
    if (part.as === 'group') return listsOf(part.parts);
    if (part.as !== 'list') return [];
    return [part, ...part.rows.flatMap((row) => listsOf(row.parts))];
  });
}

/** A word that stands nowhere else, of the sort that the field takes. */
function markOf(type: 'line' | 'text' | 'day' | 'number', n: number): string {
  if (type === 'number') return String(700_000 + n);
  return type === 'day' ? `2031-01-${String(n + 10)}` : `记号${String(n + 100)}`;
}

/** A form with every box ticked, a row in every list, and a mark of its own typed in every field. */
function filled(form: Form): { readonly filling: Filling; readonly marks: ReadonlyMap<string, string> } {
  const marks = new Map<string, string>();
  let filling = started(form);
  const put = (values: Values) => {
    filling = { ...filling, values: { ...filling.values, ...values } };
  };
  // What is ticked asks more.
  for (let round = 0; round < 4; round++) {
    for (const { key, add, fixed } of listsOf(form.parts(filling)))
      if (add !== null && rowsOf(filling.values, key).length === 0)
        put(withRow(filling.values, key, Math.max(0, fixed)));
    for (const part of fieldsOfParts(form.parts(filling))) {
      if (part.as === 'tick') put({ [part.key]: TICKED });
      else if (part.input.type === 'choice') put({ [part.key]: part.input.options.at(-1)?.[0] ?? '' });
      else if (!marks.has(part.key)) {
        marks.set(part.key, markOf(part.input.type, marks.size));
        put({ [part.key]: marks.get(part.key) ?? '' });
      }
    }
  }
  return { filling, marks };
}

/** Where in a record a mark stands. */
function placesOf(value: unknown, mark: string, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, mark, [...at, key]));
  return String(value).includes(mark) ? [at] : [];
}

test.each(forms)(
  'in the form %s nobody types a place, a number of ours, a time or whose it is',
  (_, form) => {
    const { filling, marks } = filled(form);
    const records = filedRecords(form, filling);
    expect(records.length).toBeGreaterThan(0);
    for (const [key, mark] of marks) {
      const places = records.flatMap(({ value }) => placesOf(value, mark));
      // What is asked is filed.
      expect([key, places.length]).not.toEqual([key, 0]);
      for (const place of places) expect(NEVER_TYPED).not.toContain(place.at(-1));
      for (const { path } of records) expect(path).not.toContain(mark);
    }
  },
);

test.each(forms)(
  'in the form %s a choice is made by what it is called, never by a number of ours',
  (_, form) => {
    for (const part of fieldsOfParts(form.parts(filled(form).filling)))
      if (part.as === 'field' && part.input.type === 'choice')
        for (const [, text] of part.input.options) expect(text).not.toMatch(/^(?:t|o|n)\d|^end$/u);
  },
);

describe('one fact is typed once', () => {
  test('what is said of a node in the week is its claim’s words too, and is asked in one field', () => {
    const form = formNamed('weekly');
    const { filling, marks } = filled(form);
    const [report] = filedRecords(form, filling);
    const mark = marks.get('m.t2026-003.text') ?? '';
    expect(placesOf(report?.value, mark).map((place) => place.join('.'))).toEqual([
      'matters.1.text',
      'matters.1.claims.0.text',
      'matters.1.claims.1.text',
    ]);
    expect([...marks.keys()].filter((key) => /^m\.t2026-003\.(?!evidence)/u.test(key))).toEqual([
      'm.t2026-003.text',
    ]);
  });

  test('the month types what is hard alone, in its own form as in the week’s', () => {
    for (const name of ['weekly', 'monthly']) {
      const { filling, marks } = filled(formNamed(name));
      const monthly = filedRecords(formNamed(name), filling).find(({ kind }) => kind === 'monthly');
      const typed = [...marks.values()].flatMap((mark) => placesOf(monthly?.value, mark));
      expect(typed.flat()).toEqual(['problems', 'features', 'advice']);
    }
  });

  test.each([1, 2, 7, 40])(
    'a plan with %i nodes asks who, how and to what end once, and of a node what and when',
    (count) => {
      const form = formNamed('plan');
      let filling = started(form);
      while (rowsOf(filling.values, 'nodes').length < count + 1)
        filling = { ...filling, values: withRow(filling.values, 'nodes', 1) };
      const asked = fieldsOfParts(form.parts(filling)).map(({ key }) => key);
      expect(asked.filter((key) => !key.startsWith('nodes.'))).toEqual([
        'responsible',
        'measures',
        'expectedResult',
      ]);
      // Of the deadline the day is known.
      expect(asked.filter((key) => key.startsWith('nodes.')).length).toBe(count * 2 + 1);
      expect(new Set(asked.map((key) => key.split('.').at(-1)))).toEqual(
        new Set(['responsible', 'measures', 'expectedResult', 'title', 'due']),
      );
    },
  );

  test('what one form of the week filed no other asks for again', () => {
    const filed = formFacts({
      ...OWED,
      matters: OWED.matters.map((matter) => ({
        ...matter,
        ...{ ackDue: null, acked: true, planDue: null, planVersion: 1 },
        nodes: matter.nodes.map((node) => ({ ...node, state: 'claimed' as const, claimed: '2026-06-29' })),
      })),
      weeks: OWED.weeks.map((week) => ({
        ...week,
        tasks: week.tasks.map((task) => ({ ...task, isReported: true })),
        isFiled: true,
        completed: NOW,
      })),
      months: [],
    });
    const offered = unitForms.filter((form) => form.subjects(filed, NOW).length > 0).map(({ name }) => name);
    // Another plan's wishes, an addition and an objection are facts of their own.
    expect(offered).toEqual(['weekly', 'change', 'supplement', 'objection']);
    const weekly = formNamed('weekly');
    const open = weekly
      .parts(started(weekly, filed))
      .filter((part) => part.as !== 'group' || part.folded !== true);
    expect(fieldsOfParts(open).map(({ key }) => key)).toEqual(['why', 'help.n1.task', 'help.n1.text']);
    expect(fieldsOfParts(weekly.parts(started(weekly, filed))).filter(({ as }) => as === 'tick')).toEqual([]);
  });
});
