import { describe, expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { report, taskRecords } from '#engine/testing/task-records.ts';
import { checkDraft } from '#form/check/check-draft.ts';
import { UNIT_CHECKS } from '#form/check/unit-checks.ts';
import { filedRecords } from '#form/draft/form.ts';
import { weeklyForm } from '#form/forms/weekly.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { formFacts } from './form-facts.ts';
import { submitPages } from './submit-view.ts';
import { placedWorld } from './testing/placed-world.ts';
import { matter, NOW } from './testing/section-filling.ts';

const own = ['jia', 'yi', 'mishu'].map((id, n) => unit(id, 'departments', n + 1));
const matters = [matter('t1', 'jia', { assists: ['yi'], printed: '2026-05-06' })];
const ofOthers = (count: number): Records => {
  const ids = Array.from({ length: count }, (_, n) => `other${String(n)}x`);
  return join(
    { unit: ids.map((id, n) => unit(id, 'counties', 100 + n)) },
    taskRecords(
      ...ids.map((id) =>
        matter(`t-${id}`, id, {
          printed: '2026-05-06',
          nodes: [{ id: 'n1', due: '2026-06-05', claims: ['2026-06-03 10:00'], checks: ['2026-06-04 通过'] }],
        }),
      ),
    ),
    { report: ids.map((id) => report(`2026-W24 ${id} 2026-06-12 09:10`)) },
  );
};
const world = (more: Records) => placedWorld(NOW, join({ unit: own }, taskRecords(...matters), more));
const factsOf = (unitId: string, more: Records) => formFacts(world(more), unitId);
const unitsIn = (facts: ReturnType<typeof formFacts>) =>
  facts.records.filter(({ kind }) => kind === 'unit').map(({ names }) => names['unit']);

describe('what a unit’s forms know', () => {
  test('does not grow with the other units, nor with what they file', () => {
    const [few, many] = [2, 40].map((count) => factsOf('jia', ofOthers(count)));
    expect(few?.records.map(({ kind }) => kind)).toContain('task');
    expect(JSON.stringify(many)).toBe(JSON.stringify(few));
  });

  test('names the unit, the section, and whom its matters name', () => {
    const facts = factsOf('jia', ofOthers(2));
    expect(unitsIn(facts)).toEqual(['jia', 'yi', 'mishu']);
    expect(facts.units.map(({ id }) => id)).toEqual(['jia', 'yi', 'mishu']);
  });

  test('has a unit that is called like one of these, so that a text tells them apart', () => {
    const namesake = { ...unit('other', 'counties', 50), names: unit('yi').names };
    expect(unitsIn(factsOf('jia', { unit: [namesake] }))).toEqual(['jia', 'yi', 'mishu', 'other']);
  });

  test('is of all units on the section’s page', () => {
    expect(unitsIn(factsOf('mishu', ofOthers(2)))).toEqual(['jia', 'yi', 'mishu', 'other0x', 'other1x']);
  });

  test('lets the checks find what they find beside the whole ledger', () => {
    const more = join(ofOthers(3), { report: [report('2026-W24 jia 2026-06-12 08:10')] });
    const env = world(more);
    const facts = formFacts(env, 'jia');
    const standing = KIND_NAMES.flatMap((kind) => {
      const entries: readonly Entry<object>[] = env.shown[kind];
      return entries.map(({ path, names, value }) => ({ kind, path, names, value }));
    });
    const filed = filedRecords(weeklyForm, {
      facts,
      subject: '2026-W24',
      values: { 'm.t1.text': '联系电话13800000000' },
      now: NOW,
    });
    const strange = filed.map((record) => ({ ...record, text: record.text.replace('task: t1', 'task: t9') }));
    for (const records of [filed, strange]) {
      const told = checkDraft(facts.records, records, UNIT_CHECKS, NOW);
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(checkDraft(standing, records, UNIT_CHECKS, NOW));
    }
  });
});

describe('where everyone reads the forms and live facts are not published', () => {
  const pageOf = (live: boolean, more: Records) => {
    const office = world({}).context.ledger.office.map(({ value }) => ({ ...value, publication: { live } }));
    const env = placedWorld(NOW, join({ unit: own, office }, more), 'public');
    const view = submitPages(env)
      .find(({ id }) => id === 'jia')
      ?.view();
    return JSON.stringify([formFacts(env, 'jia'), view]);
  };
  const hidden = (...ids: readonly string[]) => {
    const all = taskRecords(...[...matters, matter('t2', 'jia', { printed: '2026-05-06' })]);
    return {
      ...all,
      task: (all.task ?? []).map((one) =>
        ids.includes(one.id) ? { ...one, disclosure: '系统内' as const } : one,
      ),
    };
  };

  test('nothing there tells whether the unit has a matter that is withheld, let alone how many', () => {
    expect(pageOf(false, hidden('t2'))).toBe(pageOf(false, taskRecords(...matters)));
    expect(pageOf(false, hidden('t1', 't2'))).toBe(pageOf(false, {}));
    expect(pageOf(false, {})).toContain('这里只列公开的事项，其余请走内网');
    // The comparison can fail: where live facts are published the count is told.
    expect(pageOf(true, hidden('t2'))).not.toBe(pageOf(true, taskRecords(...matters)));
    expect(pageOf(true, hidden('t2'))).toContain('不予公开');
  });
});
