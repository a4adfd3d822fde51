import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Rules } from '#record/rules/rules.ts';
import { bulletinSheetText as words } from '#wording/bulletin/sentences.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { lastPeriod } from '#wording/shared/period.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { showsRanks, showsScores } from '../env/publication.ts';
import type { BlockView, ColumnWidth, RowView } from '../paper/paper-view.ts';
import { firstRows } from '../score/league-pages.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { rankChangeView, unrankedText } from '../score/standing.ts';
import { points } from '../shared/arithmetic-text.ts';

/** A column of a table of places, as far as the rules publish it. */
interface PlaceColumn {
  readonly head: string;
  readonly width: ColumnWidth;
  readonly cell: (league: LeagueSheet, row: SheetRow) => string;
}

/** The rows of a league as they are told, in their order, and how many more there are. */
interface Places {
  readonly rows: readonly RowView[];
  readonly left: number;
}

/** The tables of places of a period's leagues: place, unit, total, grade, change; `room` rows together. */
export function placesBlocks(
  env: ViewEnv,
  rules: Rules,
  kind: Period['kind'],
  leagues: readonly LeagueSheet[],
  room: number,
): readonly BlockView[] {
  const columns = columnsOf(env, rules, kind, leagues);
  const most = firstRows(leagues, { together: room, first: room, part: room });
  return leagues.flatMap((league): readonly BlockView[] => {
    const { rows, left } = placesOf(league, columns, most);
    const unranked = [...Map.groupBy(league.unranked, ({ reason }) => reason)].map(([reason, same]) => {
      const names = same.map(({ unit }) => namedIn(env, unit, league.period));
      return words.unranked(names, unrankedText(reason, league.period), UNRANKED);
    });
    return [
      { as: 'text', text: words.league(league.name), flush: true },
      ...(rows.length === 0
        ? []
        : [
            {
              as: 'table',
              caption: league.name,
              head: columns.map(({ head }) => head),
              widths: columns.map(({ width }) => width),
              rows,
            } as const,
          ]),
      ...(left === 0 ? [] : [{ as: 'text', text: words.moreUnits(left) } as const]),
      ...unranked.map((text) => ({ as: 'text', text }) as const),
    ];
  });
}

/** As many units without a rank as are named. */
const UNRANKED = 4;

function placesOf(league: LeagueSheet, columns: readonly PlaceColumn[], most: number): Places {
  const rows = league.rows.slice(0, most).map((row): RowView => {
    const cells = columns.map(({ cell }) => cell(league, row));
    return { cells, facts: [{ key: `${row.unit}/place-${league.period.id}`, locked: lockedOf(cells) }] };
  });
  return { rows, left: league.rows.length - rows.length };
}

/** A unit by its name in the period, with the mark of one whose figures are disputed. */
function namedIn(env: ViewEnv, unit: string, { id: period }: Pick<Period, 'id'>): string {
  return withMark(unitRefIn(env, unit, period).name, disputedMark(env, { unit, period }));
}

/** What every table of places says of a unit. */
function lockedOf(cells: readonly string[]): readonly string[] {
  return cells.slice(0, 3);
}

function columnsOf(
  env: ViewEnv,
  rules: Rules,
  kind: Period['kind'],
  leagues: readonly LeagueSheet[],
): readonly PlaceColumn[] {
  const ranks = showsRanks(rules);
  const hasGrades = leagues.some(({ rows }) => rows.some(({ grade }) => grade !== undefined));
  return [
    ...(ranks
      ? [
          {
            head: words.head.place,
            width: 16,
            cell: (_: LeagueSheet, row: SheetRow) => rankingSentences.rank(row.rank, row.tied),
          } as const,
        ]
      : []),
    {
      head: words.head.unit,
      width: 40,
      cell: ({ period }, { unit }) => namedIn(env, unit, period),
    },
    ...(showsScores(rules)
      ? [
          {
            head: words.head.total,
            width: 15,
            cell: (_: LeagueSheet, row: SheetRow) => points(rules, row.total),
          } as const,
        ]
      : []),
    ...(hasGrades
      ? [
          {
            head: words.head.grade,
            width: 12,
            cell: (_: LeagueSheet, row: SheetRow) => row.grade ?? words.noGrade,
          } as const,
        ]
      : []),
    ...(ranks
      ? [
          {
            head: words.head.change(lastPeriod(kind)),
            width: 17,
            cell: (league: LeagueSheet, row: SheetRow) => {
              const { kind: moved, text } = rankChangeView(env, { league, row });
              return moved === 'none' ? words.noChange : text;
            },
          } as const,
        ]
      : []),
  ];
}

/** The word in which the names of all units of a league end, such as 民防办; empty where they have none of two characters, or more. */
export function unitsEnd(env: ViewEnv, { rows, unranked, period }: LeagueSheet): string {
  const names = [...rows, ...unranked].map(({ unit }) => [...unitRefIn(env, unit, period.id).name]);
  const [first = [], ...others] = names;
  if (others.length === 0) return '';
  let length = 0;
  while (
    length < first.length - 2 &&
    others.every((name) => name.length - 2 > length && name.at(-1 - length) === first.at(-1 - length))
  )
    length += 1;
  return length < 2 ? '' : first.slice(-length).join('');
}
