import type { Fraction } from '#exact/fraction.ts';
import { chosenOf, paragraphOf } from '#engine/papers/draft.ts';
import { summaryPaper, type SummaryPaper } from '#engine/papers/year-summary.ts';
import type { YearRow } from '#engine/year/year-leagues.ts';
import type { YearStatistics } from '#engine/year/year-statistics.ts';
import type { Year } from '#engine/year/year.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';
import { dayInWords, periodInWords } from '#wording/calendar/day.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { systemText } from '#wording/shared/system.ts';
import { yearPaperText as words } from '#wording/papers/year.ts';
import { postName, sectionName, unitRef } from '../../env/env.ts';
import { choiceOf } from '../../paper/choice.ts';
import type { BlockView, MadePaper, RowView, SheetView } from '../../paper/paper-view.ts';
import { disputedMark, withMark } from '../../score/disputed.ts';
import { yearMark } from '../../year/year-words.ts';
import { points } from '../../shared/arithmetic-text.ts';
import { footOf, markOf, stateOf, type PaperOf } from '../paper-env.ts';
import { nameInYear, placeIn } from './year-names.ts';

/** 年度承办事项办理情况汇总表, handed to 人事科: counts and places alone, no persons, no proposals (mechanisms.md row 90; papers.md §6). */
export function summaryView(paper: PaperOf, year: number): MadePaper | undefined {
  const draft = summaryPaper(paper.env.context, year);
  if (draft === undefined) return undefined;
  const handed = handedText(paper);
  return {
    title: words.summary.title(String(year)),
    stateText: [stateOf(paper), ...(handed === undefined ? [] : [handed])].join('；'),
    lengthText: null,
    sheets: [tableSheet(paper, draft), ...candidateSheets(paper, draft)],
  };
}

/** What the clerk chooses from. */
export function summaryChoices(paper: PaperOf, year: number): readonly PaperPartFacts[] {
  const draft = summaryPaper(paper.env.context, year);
  if (draft === undefined) return [];
  const { summary } = words;
  return [
    choiceOf(draft.candidates, summary.candidates, (row) =>
      summary.candidate(nameInYear(paper.env, year, row.unit.unit), totalOf(draft.year, row), placeText(row)),
    ),
  ];
}

/** When it was handed over, and to whom. */
function handedText({ env, entry }: PaperOf): string | undefined {
  const handed = entry?.value.handedOver;
  return handed && systemText.handedOver(unitRef(env, handed.to, handed.on).name, handed.on, handed.paper);
}

function tableSheet(paper: PaperOf, draft: SummaryPaper): SheetView {
  const { env, edition } = paper;
  const { year, rows } = draft;
  const { summary, states } = words;
  const note = paragraphOf(edition, 'note');
  const handed = handedText(paper);
  const title = summary.title(String(year.year));
  const texts = [
    summary.note,
    apartText(paper, year),
    ...disputedTexts(paper, draft),
    summary.corrections(draft.corrections.map((entry) => correctionText(paper, entry))),
    ...(note === undefined ? [] : [`${summary.paragraph}：${note}`]),
    ...(handed === undefined ? [] : [handed]),
  ];
  return {
    layout: 'wide',
    mark: markOf(paper),
    title,
    sub: summary.sub(sectionName(env), states[year.state]),
    blocks: [
      {
        as: 'table',
        caption: title,
        head: summary.head,
        widths: [17, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 13],
        rows: rows.map((row) => summaryRow(paper, year, row)),
      },
      ...texts.map((text): BlockView => ({ as: 'text', text, flush: true })),
      { as: 'signs', labels: summary.signs },
    ],
    foot: footOf(paper),
  };
}

function summaryRow({ env }: PaperOf, year: Year, row: YearStatistics): RowView {
  const { id } = row.unit.value;
  const { states } = row;
  const placed = placeIn(year, id);
  const name = nameInYear(env, year.year, id);
  const city = year.city.find((one) => one.unit === id);
  const total = placed === undefined ? printed(year, city?.total) : totalOf(year, placed);
  return {
    cells: [
      withMark(name, placed === undefined ? null : yearMark(env, placed.unit)),
      words.summary.taken(row.lead, row.assist),
      String(states['on-time']),
      String(states.late),
      String(states.open),
      String(states.carried),
      String(row.postponements),
      String(row.returned),
      String(row.relapses),
      words.summary.said(row.commended, row.criticised),
      total,
      row.awardIneligible === undefined ? (placed?.grade ?? city?.grade ?? words.none) : words.summary.barred,
    ],
    facts: total === words.none ? [] : [{ key: `${id}/total-${String(year.year)}`, locked: [name, total] }],
  };
}

function apartText({ env }: PaperOf, year: Year): string {
  const apart = year.leagues.flatMap((league) => league.apart);
  return words.summary.apartAll(
    apart.map(({ unit, apart: reason }) =>
      words.summary.apart(nameInYear(env, year.year, unit), words.apart[reason ?? 'no-mark']),
    ),
  );
}

/** Whose figures of which periods are disputed, as on the page of the year. */
function disputedTexts({ env }: PaperOf, { year, rows }: SummaryPaper): readonly string[] {
  return rows.flatMap(({ unit: { value } }) =>
    year.periods.flatMap(({ id: period, name }) => {
      const mark = disputedMark(env, { unit: value.id, period });
      if (mark === null) return [];
      return [
        words.summary.disputed(nameInYear(env, year.year, value.id), periodInWords(period, name), mark),
      ];
    }),
  );
}

function correctionText({ env }: PaperOf, { value }: SummaryPaper['corrections'][number]): string {
  const { period, version, correction, approval } = value;
  return words.summary.correction(
    periodInWords(period),
    version,
    correction?.reason ?? '',
    postName(env, approval.by),
    dayInWords(approval.on),
  );
}

/** The annex of candidates; none before the totals are there. */
function candidateSheets(paper: PaperOf, { year, candidates }: SummaryPaper): readonly SheetView[] {
  const { lines, cut } = chosenOf(candidates, paper.edition);
  if (candidates.lines.length === 0) return [];
  const { summary } = words;
  const title = summary.annex(String(year.year));
  return [
    {
      layout: 'wide',
      mark: null,
      title,
      sub: summary.annexNote,
      blocks: [
        {
          as: 'table',
          caption: title,
          head: summary.annexHead,
          widths: [5, 14, 23, 12, 8, 8, 15, 15],
          rows: lines.map(({ fact }, index) => candidateRow(paper, year, fact, index)),
        },
        ...(cut === 0 ? [] : [{ as: 'text', text: paperText.moreOnly(cut), flush: true } as const]),
        { as: 'signs', labels: summary.annexSigns },
      ],
      foot: footOf(paper),
    },
  ];
}

function candidateRow({ env }: PaperOf, year: Year, row: YearRow, index: number): RowView {
  const league = year.leagues.find(({ rows }) => rows.includes(row));
  const { unit } = row.unit;
  const [name, total] = [nameInYear(env, year.year, unit), totalOf(year, row)];
  return {
    cells: [
      String(index + 1),
      league?.name ?? words.none,
      name,
      total,
      row.grade ?? words.none,
      placeText(row),
      '',
      '',
    ],
    facts: [{ key: `${unit}/total-${String(year.year)}`, locked: [name, total] }],
  };
}

function totalOf(year: Year, { unit: { total } }: YearRow): string {
  return printed(year, total);
}

function printed({ rules }: Year, total: Fraction | undefined): string {
  return total === undefined ? words.none : points(rules, total);
}

function placeText({ rank }: YearRow): string {
  return rank === undefined ? words.none : words.summary.place(rank);
}
