import { nextMonth } from '../../calendar/day.ts';
import type { Records } from '../../compute/testing/ledger-of.ts';
import { join } from '../../compute/testing/matter.ts';
import type { Ledger } from '../../ledger.ts';
import { RULES, unit } from '../../compute/testing/world.ts';
import { Rules } from '../../schema/rules.ts';
import { sheet } from './schemes.ts';

/** The demo's rules with one part, marked by hand, so that a unit's total is its mark; everybody with a mark is ranked. */
const MARKED = Rules.parse({
  ...RULES,
  components: [{ id: 'd', name: '现场考评', source: 'assessed', full: '100' }],
  ranking: { ...RULES.ranking, workload: '0', leadTasks: 0 },
});

/** Unit → its total of the month; `-` where it is not ranked. */
export type Totals = Readonly<Record<string, string>>;

/** Totals by month of a league 县（市）区 and, where given, of one 机关各部门; units in the order in which they are first named. */
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

function leagueRecords(league: string, months: Readonly<Record<string, Totals>>): Records {
  const units = [...new Set(Object.values(months).flatMap((totals) => Object.keys(totals)))];
  return join(
    { unit: units.map((id, index) => unit(id, league, index + 1)) },
    ...Object.entries(months).map(([month, totals]) => sheetOf(month, totals)),
  );
}

/** The sheet of marks that makes these totals, entered on the sixth of the next month. */
function sheetOf(month: string, totals: Totals): Records {
  const on = `${nextMonth(month)}-06`;
  const marks = Object.entries(totals).map(
    ([id, total]) => `${id} ${total}${total === '-' ? ' 不参加' : ''}`,
  );
  return sheet('d', marks, { month, on, submitted: `${on} 10:00` });
}

/** The ledger in which a unit's mark of a month had been written otherwise. */
export function remarked(ledger: Ledger, month: string, of: string, mark: string): Ledger {
  return {
    ...ledger,
    assessment: ledger.assessment.map((entry) =>
      entry.value.month === month
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

/** The League of rules-v1 §12 in April and May 2026, in the fixed order of its units. */
export const LEAGUE_EXAMPLE: Readonly<Record<string, Totals>> = {
  '2026-04': {
    jia: '90.20',
    yi: '88.60',
    bing: '89.95',
    ding: '90.60',
    wu: '85.00',
    ji: '84.10',
    geng: '75.20',
  },
  '2026-05': {
    jia: '80.97',
    yi: '92.40',
    bing: '92.40',
    ding: '88.15',
    wu: '-',
    ji: '95.05',
    geng: '76.30',
  },
};
