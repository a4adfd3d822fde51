import { encode } from 'uqr';
import { addWorkdays } from '#calendar/working-days.ts';
import { latestEdition } from '#engine/freeze/editions.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import { sheetsOf } from '#engine/sheet/league-sheet.ts';
import { periodTally } from '#engine/sheet/period-tally.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import type { Rules } from '#record/rules/rules.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { posterText as words } from '#wording/papers/poster.ts';
import { lastPeriod } from '#wording/shared/period.ts';
import { paperText, signText } from '#wording/papers/phrases.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { leaguesIn, rulesIn } from '../../env/period/period-sheet.ts';
import { periodIn, periodName } from '../../env/period/period.ts';
import { showsRanks, showsScores } from '../../env/publication.ts';
import type { BulletinPaper } from '../../freeze/bulletin-papers.ts';
import type {
  BlockView,
  ColumnWidth,
  MadePaper,
  RowView,
  SheetView,
  TableView,
} from '../../paper/paper-view.ts';
import { hasMembers } from '../../ranking/league/league-view.ts';
import { disputedMark, withMark } from '../../score/disputed.ts';
import { rankChangeView } from '../../score/standing.ts';
import { points } from '../../shared/arithmetic-text.ts';

/** As many rows of a league as the sheet has room for at a size that is read two metres away. */
const ROWS = 13;
/** As many units as are named for having risen. */
const RISEN = 3;
/** Working days for which the poster hangs. */
const HANGS = 5;

/** 公示栏: one sheet of A3 of a frozen period: places, totals, how to answer; no reasons, no lights, no posts (papers.md §10). */
export function posterView(env: ViewEnv, { period }: BulletinPaper): MadePaper | undefined {
  const rules = rulesIn(env, period);
  const edition = latestEdition(env.context.ledger, period)?.value;
  if (rules === undefined || edition === undefined) return undefined;
  const name = periodName(env, period);
  const leagues = leaguesIn(env, period).filter(hasMembers);
  const { office } = env.context;
  const address = office.site.address?.replace(/\/+$/u, '');
  const hangs = addWorkdays(calendarOf(env.context, liveLook(env.context.asOf)), edition.approval.on, HANGS);
  const sheet: SheetView = {
    layout: 'poster',
    mark: null,
    title: words.title(name),
    sub: office.name,
    blocks: [
      { as: 'text', text: totalText(rules, leagues), flush: true },
      ...tableBlocks(env, rules, leagues),
      ...risenBlocks(env, rules, leagues),
      { as: 'text', text: words.answer(office.site.contact), flush: true },
      ...(address === undefined ? [] : [codeBlock(`${address}/bulletins/${period}/`)]),
      {
        as: 'text',
        text: words.dates(
          momentInWords(edition.frozen),
          dayInWords(edition.approval.on),
          dayInWords(hangs),
          rules.title,
        ),
        flush: true,
      },
    ],
    foot: paperText.asOf(momentInWords(edition.frozen)),
  };
  return {
    title: words.title(name),
    stateText: words.state,
    lengthText: null,
    sheets: [sheet],
  };
}

/** One sentence with three figures of the period. */
function totalText(rules: Rules, leagues: readonly LeagueSheet[]): string {
  const ranked = leagues.reduce((all, { rows }) => all + rows.length, 0);
  if (rules.tasks === undefined) return words.ranked(ranked);
  const { onTime, late, open } = periodTally(sheetsOf(leagues).map(({ facts }) => facts));
  return words.total(ranked, onTime + late + open, onTime);
}

/** The leagues two by two, side by side. */
function tableBlocks(env: ViewEnv, rules: Rules, leagues: readonly LeagueSheet[]): readonly BlockView[] {
  const ranked = leagues.filter(({ rows }) => rows.length > 0);
  return ranked.flatMap((league, index): readonly BlockView[] => {
    if (index % 2 === 1) return [];
    const beside = ranked[index + 1];
    return [
      {
        as: 'pair',
        tables: [league, ...(beside === undefined ? [] : [beside])].map((one) =>
          placesTable(env, rules, one),
        ),
      },
    ];
  });
}

function placesTable(env: ViewEnv, rules: Rules, league: LeagueSheet): TableView {
  const [ranks, scores] = [showsRanks(rules), showsScores(rules)];
  const rows = league.rows.slice(0, ROWS).map((row): RowView => {
    const { id: period } = league.period;
    const { name } = unitRefIn(env, row.unit, period);
    const place = ranks ? [String(row.rank)] : [];
    const total = scores ? [points(rules, row.total)] : [];
    const change = ranks ? [changeText(env, league, row)] : [];
    const mark = disputedMark(env, { unit: row.unit, period });
    // Read two metres away, the words behind a name would make a row of five lines.
    const cells = [...place, mark === null ? name : signText.behind(name), ...total, ...change];
    return {
      cells,
      ...(mark === null ? {} : { sign: mark }),
      facts: [
        {
          key: `${row.unit}/total-${period}`,
          locked: [...place, name, ...total, ...change].slice(0, 3),
        },
      ],
    };
  });
  const left = league.rows.length - rows.length;
  const widths: readonly ColumnWidth[] = [
    ...(ranks ? [13 as const] : []),
    40,
    ...(scores ? [26 as const] : []),
    ...(ranks ? [20 as const] : []),
  ];
  return {
    as: 'table',
    caption: words.league(league.name, left),
    head: [
      ...(ranks ? [words.head.place] : []),
      words.head.unit,
      ...(scores ? [words.head.total] : []),
      ...(ranks ? [words.head.change(lastPeriod(league.period.kind))] : []),
    ],
    widths,
    rows,
  };
}

/** In few characters: `升2`. */
function changeText(env: ViewEnv, league: LeagueSheet, row: SheetRow): string {
  const { kind } = rankChangeView(env, { league, row });
  const { places } = row.change;
  return kind === 'up' || kind === 'down'
    ? words.moved[kind](places)
    : words.moved[kind === 'same' ? 'same' : 'other'];
}

/** Who rose by most places. */
function risenBlocks(env: ViewEnv, rules: Rules, leagues: readonly LeagueSheet[]): readonly BlockView[] {
  if (!showsRanks(rules)) return [];
  const risen = leagues
    .flatMap(({ rows, period }) => rows.map((row) => ({ row, period: periodIn(env, period.id) })))
    .filter(({ row: { change } }) => change.kind === 'up')
    .toSorted((a, b) => b.row.change.places - a.row.change.places)
    .slice(0, RISEN)
    .map(({ row: { unit, change }, period: { id: period } }) =>
      words.risen(
        withMark(unitRefIn(env, unit, period).name, disputedMark(env, { unit, period })),
        change.places,
      ),
    );
  return risen.length === 0 ? [] : [{ as: 'text', text: words.risenAll(risen), flush: true }];
}

/** The page's address as a code that a phone reads, drawn as one path of black squares. */
function codeBlock(address: string): BlockView {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return { as: 'code', label: words.code(address), path, size };
}
