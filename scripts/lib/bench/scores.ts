import { addMonths } from '#days/day.ts';
import { lockedLeagues } from '#engine/sheet/locked-leagues.ts';
import { publishedTable } from '#engine/score/league-tables.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';

const CLASSES = ['一般', '重点', '重大'] as const;
const VALUES = ['1', '0.95', '0.85', '0.375', '0'] as const;
const RESULTS = ['通过', '限期完善', '退回'] as const;
const FIRST = '2026-01';

/** Scores and ranks units period after period from their inputs, every fraction exact. Returns how many totals were ranked. */
export function scorePeriods(rules: Rules, units: readonly EditionUnit[], periods: number): number {
  let leagues: Edition['leagues'] = [];
  let totals = 0;
  for (let n = 0; n < periods; n += 1) {
    const before = { leagues };
    leagues = lockedLeagues(rules, addMonths(FIRST, n), units, (league) => publishedTable(before, league));
    totals += leagues.reduce((sum, { ranked }) => sum + ranked.length, 0);
  }
  return totals;
}

/** Invented units with the inputs of a busy period: four tasks, two checked, two plans, four weeks; no two quite alike. */
export function benchUnits(count: number, leagues: readonly string[]): EditionUnit[] {
  return Array.from({ length: count }, (_, index) => unitOf(index + 1, leagues));
}

function unitOf(n: number, leagues: readonly string[]): EditionUnit {
  const some = (salt: number) => (n * 7919 + salt * 104_729) % 97;
  const pick = <T>(list: readonly [T, ...T[]], salt: number): T => list[some(salt) % list.length] ?? list[0];
  const [first = 'counties', ...rest] = leagues;
  const unit = `u${String(n)}`;
  const task = (i: number) => `t${String(n)}-${String(i)}`;
  return {
    unit,
    name: unit,
    league: pick([first, ...rest], 0),
    order: n,
    completion: [0, 1, 2, 3].map((i) => ({
      task: task(i),
      class: pick(CLASSES, i),
      role: i < 2 ? 'lead' : 'assist',
      nodes: [0, 1].slice(some(i + 9) % 2).map((j) => ({
        id: `n${String(j)}`,
        state: 'finished',
        late: some(j + 3) % 3,
        c: pick(VALUES, i + j),
      })),
    })),
    quality: [0, 1].map((i) => ({
      task: task(i),
      results: RESULTS.slice(0, 1 + (some(i) % 3)).map((result) => ({ result })),
    })),
    plans: [
      { task: task(0), p: '1' },
      { task: task(1), p: '0.75' },
    ],
    weeks: ['2026-W19', '2026-W20', '2026-W21', '2026-W22'].map((week, i) => ({
      week,
      day: '2026-05-08',
      state: 'on-time',
      z: some(i) % 2 === 0 ? '1' : '0.5',
    })),
    bonus: some(1) % 5 === 0 ? [{ kind: '市级', points: '2' }] : [],
    deductions: some(2) % 4 === 0 ? [{ kind: 'criticism', matter: task(0), points: '2' }] : [],
    result: { parts: {}, matters: 0, falsified: 0 },
  };
}
