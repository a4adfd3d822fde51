import { nextMonth } from '#days/day.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Ledger } from '#record/ledger.ts';
import { Rules } from '#record/rules/rules.ts';
import { sheet } from './schemes.ts';

/** The tests' rules with one part, marked by hand, so that a unit's total is its mark; everybody with a mark is ranked. */
const MARKED = Rules.parse({
  ...RULES,
  components: [{ id: 'd', name: '现场考评', source: 'assessed', full: '100' }],
});

/** Unit → its total of the period; `-` where it is not ranked. */
export type Totals = Readonly<Record<string, string>>;

/** Totals by month of a league 县（市）区 and, where given, of one 机关各部门; units in the order in which they are first named, each a member from its first month on. */
export function marksWorld(
  counties: Readonly<Record<string, Totals>>,
  departments: Readonly<Record<string, Totals>> = {},
): Records {
  return join(
    { rules: [MARKED] },
    leagueRecords('counties', counties),
    leagueRecords('departments', departments),
  );
}

function leagueRecords(league: string, periods: Readonly<Record<string, Totals>>): Records {
  const first = new Map<string, string>();
  for (const [index, [period, totals]] of Object.entries(periods).entries())
    for (const id of Object.keys(totals))
      if (!first.has(id)) first.set(id, index === 0 ? '2025-01-01' : `${period}-01`);
  return join(
    {
      unit: [...first].map(([id, from], index) => ({
        ...unit(id, league, index + 1),
        leagues: [{ from, league }],
      })),
    },
    ...Object.entries(periods).map(([period, totals]) => sheetOf(period, totals)),
  );
}

/** The sheet of marks that makes these totals, entered on the sixth of the next period. */
function sheetOf(period: string, totals: Totals): Records {
  const on = `${nextMonth(period)}-06`;
  const marks = Object.entries(totals).map(
    ([id, total]) => `${id} ${total}${total === '-' ? ' 不参加' : ''}`,
  );
  return sheet('d', marks, { period, on, submitted: `${on} 10:00` });
}

/** The ledger in which a unit's mark of a period had been written otherwise. */
export function remarked(ledger: Ledger, period: string, of: string, mark: string): Ledger {
  return {
    ...ledger,
    assessment: ledger.assessment.map((entry) =>
      entry.value.period === period
        ? {
            ...entry,
            value: {
              ...entry.value,
              marks: entry.value.marks.map((given) => (given.unit === of ? { ...given, mark } : given)),
            },
          }
        : entry,
    ),
  };
}

/** The counties of rules.md §12, example 2, in April and May 2026, in the fixed order of its units. */
export const LEAGUE_EXAMPLE: Readonly<Record<string, Totals>> = {
  '2026-04': { jia: '90.20', yi: '88.60', bing: '89.95', ding: '90.60', wu: '85.00', geng: '84.10' },
  '2026-05': {
    jia: '77.81',
    yi: '92.40',
    bing: '92.40',
    ding: '88.15',
    wu: '-',
    ji: '85.60',
    geng: '97.27',
  },
};
