import { dayOf } from '#days/moment.ts';
import { annualAppraisal, type Year } from '#engine/year/year.ts';
import type { YearRow } from '#engine/year/year-leagues.ts';
import { yearsOf } from '#engine/year/year-span.ts';
import { yearStatistics, type YearStatistics } from '#engine/year/year-statistics.ts';
import { inForce } from '#record/schema/in-force.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { yearPaperText as words } from '#wording/papers/year.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { numberedParts, type PaperView, type RowView, type SheetView } from '../paper/paper-view.ts';
import { points } from '../shared/arithmetic-text.ts';

type Sheets = Omit<PaperView, 'path' | 'form'>;

/** The last year that has an appraisal, 预报 too: the papers of its end are drafted as the year goes. */
export function paperYear({ context }: ViewEnv): Year | undefined {
  return yearsOf(context.ledger)
    .flatMap((year) => annualAppraisal(context, year) ?? [])
    .at(-1);
}

/** 年度承办事项办理情况汇总表, handed to 人事科: counts and places alone, no persons, no proposals (papers.md §6). */
export function summaryView(env: ViewEnv, year: Year): Sheets {
  const title = words.summary.title(String(year.year));
  const sheet: SheetView = {
    layout: 'wide',
    mark: paperText.draft,
    title,
    sub: words.summary.sub(sectionName(env), words.states[year.state]),
    blocks: [
      {
        as: 'table',
        caption: title,
        head: words.summary.head,
        widths: [17, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 13],
        rows: yearStatistics(env.context, year.year).map((row) => summaryRow(env, year, row)),
      },
      { as: 'text', text: words.summary.note, flush: true },
      ...apartBlocks(env, year),
      { as: 'signs', labels: words.summary.signs },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
  return {
    title,
    stateText: paperText.draftState(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [sheet],
  };
}

function summaryRow(env: ViewEnv, year: Year, row: YearStatistics): RowView {
  const { id } = row.unit.value;
  const { states } = row;
  const placed = placeOf(year, id);
  const total = placed?.unit.total;
  return {
    cells: [
      nameOf(env, year, id),
      words.summary.taken(row.lead, row.assist),
      String(states['on-time']),
      String(states.late),
      String(states.open),
      String(states.carried),
      String(row.postponements),
      String(row.returned),
      String(row.relapses),
      words.summary.said(row.commended, row.criticised),
      total === undefined ? words.none : points(year.rules, total),
      row.awardIneligible === undefined ? (placed?.grade ?? words.none) : words.summary.barred,
    ],
    facts: [],
  };
}

function apartBlocks(env: ViewEnv, year: Year): SheetView['blocks'] {
  const apart = year.leagues.flatMap((league) => league.apart);
  const named = apart.map(({ unit, apart: reason }) =>
    words.summary.apart(nameOf(env, year, unit), words.apart[reason ?? 'no-mark']),
  );
  return [{ as: 'text', text: words.summary.apartAll(named), flush: true }];
}

/** A unit that is named after a county, with that county's name. */
interface County {
  readonly unit: string;
  readonly name: string;
  readonly place: string;
}

/** The county units that have their place in the year; none before the last total is there. */
export function counties(env: ViewEnv, year: Year): readonly County[] {
  return year.leagues
    .flatMap(({ rows }) => rows)
    .flatMap(({ unit: { unit, total }, rank }): County[] => {
      const name = nameOf(env, year, unit);
      const [, place] = /^(.+?[县市区旗])(?=.*(?:办|局|中心)$)/u.exec(name) ?? [];
      const isCounty = env.context.units.get(unit)?.value.kind.startsWith(words.countyKind) ?? false;
      return isCounty && place !== undefined && total !== undefined && rank !== undefined
        ? [{ unit, name, place }]
        : [];
    });
}

/** 致县（市）区党委、政府函: one a county; it tells, asks for nothing and sets no day (papers.md §7). */
export function letterView(env: ViewEnv, year: Year, county: County): Sheets {
  const { letter } = words;
  const row = placeOf(year, county.unit);
  const statistics = yearStatistics(env.context, year.year).find(({ unit }) => unit.value.id === county.unit);
  const { office } = env.context;
  const total = row?.unit.total;
  const told = [
    ...(total === undefined ? [] : [letter.total(points(year.rules, total))]),
    ...(row?.grade === undefined ? [] : [letter.grade(row.grade)]),
    ...(row?.rank === undefined ? [] : [letter.rank(row.rank)]),
  ];
  const facts = statistics === undefined ? [] : letter.facts(statistics);
  const sheet: SheetView = {
    layout: 'official',
    mark: paperText.draft,
    title: letter.title(String(year.year), county.place),
    sub: letter.number(String(year.year + 1)),
    blocks: [
      { as: 'text', text: letter.to(county.place), flush: true },
      { as: 'text', text: letter.basis(office.basis, year.rules.title, String(year.year)) },
      ...numberedParts([
        {
          title: letter.parts.result,
          blocks: [{ as: 'text', text: letter.result(county.name, told) }],
          none: words.none,
        },
        {
          title: letter.parts.done,
          blocks: facts.length === 0 ? [] : [{ as: 'text', text: facts.join('') }],
          none: words.none,
        },
      ]),
      { as: 'text', text: letter.thanks },
      { as: 'text', text: letter.end },
      { as: 'signature', office: office.name, day: dayInWords(dayOf(env.context.asOf)), seal: letter.seal },
      { as: 'text', text: letter.copy(county.name), flush: true },
    ],
    foot: null,
  };
  return {
    title: sheet.title,
    stateText: paperText.draftState(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [sheet],
  };
}

function placeOf(year: Year, unit: string): YearRow | undefined {
  return year.leagues.flatMap(({ rows }) => rows).find((row) => row.unit.unit === unit);
}

/** As it was called on the year's last day. */
function nameOf(env: ViewEnv, { year }: Year, unit: string): string {
  const names = env.context.units.get(unit)?.value.names;
  return inForce(names, `${String(year)}-12-31`)?.name ?? unitRef(env, unit).name;
}
