import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decimal } from '#exact/fraction.ts';
import { Rules } from '#record/rules/rules.ts';
import { rankLeague, type Member, type RankedUnit } from '../ranking/rank-league.ts';
import type { TableBefore } from '../ranking/ranks.ts';
import type { Facts } from './facts.ts';
import { rowTerms, type RowTerm } from './row-terms.ts';
import { each, factsOf, grounds, lead } from './testing/facts.ts';
import { scoreUnit, type UnitScore } from './unit-score.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const perUnit = <S extends z.ZodType>(line: S) => z.record(z.string(), z.array(line)).default({});

/** Ways of scoring that offices publish, with marks of a month or two, and tables worked out by hand beside them. */
const Fixture = z.strictObject({
  rules: z.array(Rules),
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), order: z.int(), league: z.string() })),
  periods: z.record(
    z.string(),
    z.strictObject({
      marks: z.record(
        z.string(),
        z.record(z.string(), z.union([z.string(), z.strictObject({ why: z.string() })])),
      ),
      completion: perUnit(z.strictObject({ d: z.string(), c: z.array(z.string()) })),
      bonus: perUnit(z.string()),
      deductions: perUnit(
        z.strictObject({ kind: z.literal('measure'), matter: z.string(), points: z.string() }),
      ),
    }),
  ),
});
type Fixture = z.output<typeof Fixture>;
type Unit = Fixture['units'][number];

function factsFor(period: Fixture['periods'][string], unit: string): Facts {
  return factsOf({
    completion: (period.completion[unit] ?? []).map(({ d, c }) => lead(d, ...c)),
    bonus: each('points', ...(period.bonus[unit] ?? [])),
    deductions: grounds(
      ...(period.deductions[unit] ?? []).map(({ kind, matter, points }) => [matter, kind, points] as const),
    ),
    marks: Object.entries(period.marks).flatMap(([component, marks]) => {
      const mark = marks[unit];
      if (mark === undefined) return [];
      return typeof mark === 'string'
        ? { component, mark: decimal(mark), why: undefined }
        : { component, mark: undefined, why: mark.why };
    }),
  });
}

const REASONS = { 'no-matters': '没有主办计分事项', 'nothing-assessed': '没有可评内容' };
const ARROWS = { up: '↑', down: '↓', same: '→', new: '新参评', none: '—' };

/** Every league's table of every period as plain text, a row a line, each number as the row's terms have it. */
function tablesOf({ rules: versions, units, periods }: Fixture): string {
  const before = new Map<string, TableBefore>();
  return Object.entries(periods)
    .flatMap(([period, facts]) => {
      const rules = versions.findLast(({ from }) => from <= period);
      if (rules === undefined) throw new Error('a fixture has rules for its periods');
      return rules.leagues.map(({ id: league, name }) => {
        const members = units
          .filter((unit) => unit.league === league)
          .map((unit) => ({
            ...unit,
            score: scoreUnit(rules, { unit: unit.id, league, period }, factsFor(facts, unit.id)),
          }));
        const table = rankLeague(rules, league, members, before.get(league));
        before.set(league, {
          ranked: new Map(table.ranked.map((row) => [row.id, row])),
          unranked: table.unranked.map(({ id }) => id),
        });
        const member = (id: string) => find(members, id);
        const lines = [
          headsOf(rules, members),
          ...table.ranked.map((row) => rankedCells(rules, member(row.id), row)),
          ...table.unranked.map(({ id, reason }) => [
            '不参加',
            member(id).name,
            ...partCells(member(id).score),
            REASONS[reason],
          ]),
        ];
        return [`# ${period} ${name}`, ...lines.map((cells) => cells.join(' | ')), ''].join('\n');
      });
    })
    .join('\n');
}

function find<T extends Unit & Member>(members: readonly T[], id: string): T {
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw new Error('a ranked unit is a member');
  return member;
}

const extrasOf = (rules: Rules) =>
  [
    ['基础', 'base', true],
    ['照顾分', 'handicap', rules.handicaps !== undefined],
    ['E', 'bonus', rules.bonus !== undefined],
    ['X', 'deduction', rules.deduction !== undefined],
    ['截去', 'cut', true],
    ['总分', 'total', true],
  ] as const;

function headsOf(rules: Rules, [member]: readonly { readonly score: UnitScore }[]): readonly string[] {
  const parts = member?.score.parts.map(({ component: { id, name } }) => `${id.toUpperCase()} ${name}`) ?? [];
  const extras = extrasOf(rules).flatMap(([head, , shown]) => (shown ? head : []));
  return ['名次', '单位', ...parts, ...extras, '等次', '变化', '列入'];
}

function partCells(score: UnitScore): readonly string[] {
  return rowTerms(score).flatMap((term) => (term.kind === 'part' ? (term.text ?? '—') : []));
}

function rankedCells(
  rules: Rules,
  { name, score }: { readonly name: string; readonly score: UnitScore },
  { rank, tied, grade, change, lists }: RankedUnit,
): readonly string[] {
  const terms = rowTerms(score);
  const text = (kind: RowTerm['kind']) =>
    terms.flatMap((term) => (term.kind === kind && 'text' in term ? (term.text ?? []) : []))[0] ?? '—';
  const named = (rules.lists ?? []).filter(({ id }) => lists.includes(id)).map((list) => list.name);
  return [
    `${tied ? '并列' : ''}${rank}`,
    name,
    ...partCells(score),
    ...extrasOf(rules).flatMap(([, kind, shown]) => (shown ? text(kind) : [])),
    grade ?? '—',
    `${ARROWS[change.kind]}${change.places === 0 ? '' : change.places}`,
    named.join('、') || '无',
  ];
}

const names = readdirSync(FIXTURES).flatMap((file) => (file.endsWith('.yaml') ? file.slice(0, -5) : []));

describe.each(names)('%s', (name) => {
  test('gives the tables that were worked out by hand', () => {
    const fixture = Fixture.parse(load(readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8')));
    expect(tablesOf(fixture)).toBe(readFileSync(join(FIXTURES, `${name}.txt`), 'utf8'));
  });
});
