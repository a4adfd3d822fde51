import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
import { bulletinAnnexText as words } from '#wording/bulletin/sentences.ts';
import type { BulletinPaper } from '../freeze/bulletin-papers.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { leaguesIn } from '../env/period/period-sheet.ts';
import { periodName } from '../env/period/period.ts';
import { showsRanks, showsScores } from '../env/publication.ts';
import type { BlockView, ColumnWidth, RowView, SheetView } from '../paper/paper-view.ts';
import type { RankColumnView } from '../ranking/row/beside-view.ts';
import { hasMembers } from '../ranking/league/league-view.ts';
import { termColumns, termFigures } from '../ranking/row/row-terms-view.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { points } from '../shared/arithmetic-text.ts';
import { bulletinCorrections } from './bulletin-corrections.ts';

/** What goes with a bulletin in print, beyond its four pages: 得分构成表, and 更正说明 where a period was corrected (papers.md §5). */
export function annexSheets(env: ViewEnv, rules: Rules, { period }: BulletinPaper): readonly SheetView[] {
  const leagues = leaguesIn(env, period).filter(({ rows }) => rows.length > 0);
  const name = periodName(env, period);
  const corrections = bulletinCorrections(env, period);
  return [
    ...(showsScores(rules) && leagues.some(hasMembers)
      ? [
          annex(
            words.scores(name),
            leagues.flatMap((league) => scoreBlocks(env, rules, league)),
          ),
        ]
      : []),
    ...(corrections.length === 0
      ? []
      : [annex(words.corrections(name), corrections.flatMap(correctionBlocks))]),
  ];
}

function annex(title: string, blocks: readonly BlockView[]): SheetView {
  return { layout: 'annex', mark: null, title, sub: null, blocks, foot: null };
}

/** A league's rows with every part of their totals, so that they can be added up with a pencil. */
function scoreBlocks(env: ViewEnv, rules: Rules, league: LeagueSheet): readonly BlockView[] {
  const columns = termColumns(
    rules,
    league.id,
    league.rows.map(({ result }) => result.score),
  );
  const ranks = showsRanks(rules);
  return [
    { as: 'text', text: words.league(league.name), flush: true },
    {
      as: 'table',
      caption: words.league(league.name),
      head: [
        ...(ranks ? [words.rank] : []),
        words.unit,
        ...columns.map(({ name, full }) => words.term(name, full)),
        words.total,
      ],
      widths: [...(ranks ? [7 as const] : []), 23, ...columns.map(() => widthOf(columns.length)), 12],
      rows: league.rows.map((row) => rowOf(env, rules, league, row, columns)),
    },
  ];
}

function rowOf(
  env: ViewEnv,
  rules: Rules,
  { period }: LeagueSheet,
  row: SheetRow,
  columns: readonly RankColumnView[],
): RowView {
  const { score } = row.result;
  const name = unitRefIn(env, row.unit, period.id).name;
  const total = points(rules, row.total);
  const figures = termFigures(columns, rules, score, null);
  const rank = showsRanks(rules) ? [String(row.rank)] : [];
  return {
    cells: [
      ...rank,
      withMark(name, disputedMark(env, { unit: row.unit, period: period.id })),
      ...figures.map(({ text, reason }) => words.figure(text, reason)),
      total,
    ],
    facts: [{ key: `${row.unit}/total-${period.id}`, locked: [...rank, name, total] }],
  };
}

/** Of a table with so many terms each has as much room as is left. */
function widthOf(terms: number): ColumnWidth {
  return terms > 6 ? 7 : terms > 4 ? 10 : 14;
}

function correctionBlocks({
  title,
  text,
  correction,
}: ReturnType<typeof bulletinCorrections>[number]): readonly BlockView[] {
  const { reason, printed, printedNote } = correction;
  return [
    { as: 'heading', title, text: null },
    { as: 'text', text },
    { as: 'text', text: words.reason(reason) },
    ...(printedNote === null ? [] : [{ as: 'text', text: printedNote } as const]),
    ...(printed.length === 0
      ? []
      : [
          {
            as: 'table',
            caption: title,
            head: words.correctedHead,
            widths: [27, 40, 16, 17],
            rows: printed.map(({ unit, name, before, after }) => ({
              cells: [unit.name, name, before ?? words.nothing, after ?? words.nothing],
              facts: [],
            })),
          } as const,
        ]),
  ];
}
