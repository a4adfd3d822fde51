import { describe, expect, it } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { viewWorld } from '../testing/view-world.ts';
import { organisationSets, organisationTable } from './organisation-table.ts';
import { organisationView } from './organisation-view.ts';

const leaders = [
  { from: '2025-01-01', post: 'fenguan' },
  { from: '2026-06-13', post: 'jijian' },
];
const UNITS = {
  unit: [
    { ...unit('yi', 'counties', 2), leaders, supervisionSection: '综合科' },
    unit('jia', 'counties', 1),
    { ...unit('gone', 'counties', 3), until: '2026-06-11' },
    { ...unit('new', 'counties', 4), names: [{ from: '2026-07-01', name: '新设科' }] },
  ],
};

describe('who is in charge of what', () => {
  const view = organisationView(viewWorld('2026-06-12 15:00', UNITS));

  it('has the posts by their role, and no person', () => {
    expect(view.roles).toEqual([
      { role: '主要领导', posts: ['主任'] },
      { role: '分管领导', posts: ['副主任'] },
      { role: '核验抽取岗', posts: ['纪检组长'] },
    ]);
  });

  it('has nobody who draws a sample in an office that verifies nothing', () => {
    const { verification, ...rules } = RULES;
    expect(verification).toBeDefined();
    const { roles } = organisationView(viewWorld('2026-06-12 15:00', { ...UNITS, rules: [rules] }));
    expect(roles.map(({ role }) => role)).toEqual(['主要领导', '分管领导']);
  });

  it('has the units of the day in their fixed order: none that has ended, none that is still to come', () => {
    expect(view.units.map(({ unit: { id } }) => id)).toEqual(['jia', 'yi']);
  });

  it('goes by who is in charge on the day', () => {
    const leaderOn = (asOf: string) => organisationView(viewWorld(asOf, UNITS)).units[1]?.leader;
    expect([leaderOn('2026-06-12 23:59'), leaderOn('2026-06-13 00:00')]).toEqual(['副主任', '纪检组长']);
    expect(view.units[1]?.section).toBe('综合科');
  });

  it('names no more units than a page bears, and leads to all of them', () => {
    const many = Array.from({ length: 401 }, (_, n) => unit(`u${String(n)}x`, 'counties', n + 1));
    const tableOf = (units: typeof many) =>
      organisationTable(organisationView(viewWorld('2026-06-12 15:00', { unit: units })).units);
    const [all, cut] = [tableOf(many.slice(1)), tableOf(many)];
    expect([all.rest, all.table.files?.of]).toEqual([0, null]);
    expect([cut.rest, cut.table.bodies[0]?.rows.length]).toEqual([1, 400]);
    expect(cut.table.files?.of).not.toBeNull();
  });

  it('offers no file where there is no unit', () => {
    expect(organisationSets(organisationView(viewWorld('2026-06-12 15:00')))).toEqual([]);
    expect(organisationSets(view)).toHaveLength(1);
  });
});
