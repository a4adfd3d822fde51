import { compare, print, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import { chosenOf, paragraphOf } from '#engine/papers/draft.ts';
import { letterPaper, type LetterFact, type LetterPaper } from '#engine/papers/county-letter.ts';
import { takesMark } from '#engine/year/unit-year.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';
import { dayInWords, periodInWords } from '#wording/calendar/day.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { yearPaperText } from '#wording/papers/year.ts';
import { choiceOf } from '../../paper/choice.ts';
import {
  numberedParts,
  type BlockView,
  type LineView,
  type RowView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { clauses, disputedMark, withMark } from '../../score/disputed.ts';
import { points } from '../../shared/arithmetic-text.ts';
import { dayOfPaper, markOf, stateOf, type PaperOf } from '../paper-env.ts';
import { listed } from '../week/weekly-view.ts';
import { yearMark } from '../../year/year-words.ts';
import { nameInYear, type County } from './year-names.ts';

const { letter: words, none } = yearPaperText;

/** 致县（市）区党委、政府函: one a county; it tells, asks for nothing and sets no day (mechanisms.md row 91; papers.md §7). */
export function letterView(paper: PaperOf, year: number, county: County): MadePaper | undefined {
  const draft = letterPaper(paper.env.context, year, county.unit);
  if (draft === undefined) return undefined;
  const annexes = chosenOf(draft.annex, paper.edition).lines.map(({ fact }) => fact);
  return {
    title: words.title(String(year), county.place),
    stateText: stateOf(paper),
    lengthText: null,
    sheets: [
      letterSheet(
        paper,
        draft,
        county,
        annexes.map((annex) => words.annexNames[annex]),
      ),
      ...annexes.map((annex) =>
        annex === 'marks' ? marksSheet(paper, draft, county) : leagueSheet(paper, draft),
      ),
    ],
  };
}

/** What the clerk chooses from. */
export function letterChoices({ env }: PaperOf, year: number, unit: string): readonly PaperPartFacts[] {
  const draft = letterPaper(env.context, year, unit);
  if (draft === undefined) return [];
  return [
    choiceOf(draft.merits, words.parts.merits, (fact) => factLine(fact).text),
    choiceOf(draft.problems, words.parts.problems, (fact) => factLine(fact).text),
    choiceOf(draft.annex, words.parts.annex, (annex) => words.annexes[annex]),
  ];
}

function letterSheet(
  paper: PaperOf,
  draft: LetterPaper,
  county: County,
  annexes: readonly string[],
): SheetView {
  const { env, edition } = paper;
  const { office } = env.context;
  const { year } = draft;
  const note = paragraphOf(edition, 'note');
  const basis = words.basis(office.basis, year.rules.title, String(year.year));
  const [merits, problems] = [chosenOf(draft.merits, edition), chosenOf(draft.problems, edition)];
  // What nobody chose from has no part: how many matters there were stands in the result.
  const lines = (chosen: typeof merits) =>
    chosen.lines.length === 0
      ? []
      : listed(
          chosen.lines.map(({ fact }) => factLine(fact)),
          chosen.cut,
          paperText.moreOnly,
        );
  return {
    layout: 'brief',
    mark: markOf(paper),
    title: words.title(String(year.year), county.place),
    sub: words.number(String(year.year + 1)),
    blocks: [
      { as: 'text', text: words.to(county.place), flush: true },
      { as: 'text', text: note === undefined ? basis : words.basisWith(basis, factText.ended(note)) },
      ...numberedParts([
        {
          title: words.parts.result,
          blocks: [{ as: 'lines', lines: resultLines(paper, draft, county) }],
          none,
        },
        ...[
          { title: words.parts.merits, blocks: lines(merits), none },
          { title: words.parts.problems, blocks: lines(problems), none },
        ].filter(({ blocks }) => blocks.length > 0),
      ]),
      { as: 'text', text: words.thanks },
      { as: 'text', text: words.end },
      ...(annexes.length === 0 ? [] : [{ as: 'text', text: words.annexLine(annexes) } as const]),
      { as: 'signature', office: office.name, day: dayInWords(dayOfPaper(paper)), seal: words.seal },
      { as: 'text', text: words.copy(county.name), flush: true },
    ],
    foot: null,
  };
}

/** The total with grade and place, against the year before, and what became of its matters. */
function resultLines(
  { env }: PaperOf,
  { year, row, statistics, change }: LetterPaper,
  county: County,
): readonly LineView[] {
  const { unit, grade, rank } = row;
  const total = unit.total === undefined ? undefined : points(year.rules, unit.total);
  const told = [
    ...(total === undefined ? [] : [withMark(words.total(total), yearMark(env, unit))]),
    ...(grade === undefined ? [] : [words.grade(grade)]),
    ...(rank === undefined ? [] : [words.rank(rank)]),
  ];
  const changes = [
    ...(change?.total === undefined ? [] : [pointsText(change.total, year.rules.total.decimals)]),
    ...(change?.places === undefined ? [] : [words.places(change.places)]),
  ];
  return [
    {
      text: words.result(county.name, told),
      facts:
        total === undefined
          ? []
          : [{ key: `${county.unit}/total-${String(year.year)}`, locked: [county.name, total] }],
    },
    ...(change === undefined || changes.length === 0
      ? []
      : [{ text: words.change(String(change.year), changes), facts: [] }]),
    ...(statistics === undefined || statistics.matters.length === 0
      ? []
      : [{ text: words.facts(statistics).join(''), facts: [] }]),
  ];
}

function pointsText(change: Fraction, decimals: number): string {
  const sign = compare(change, ZERO);
  return words.points(print(sign < 0 ? subtract(ZERO, change) : change, decimals), sign);
}

function factLine(fact: LetterFact): LineView {
  if (fact.is === 'times') return { text: words.times[fact.what](fact.times), facts: [] };
  if (fact.is === 'honour') {
    const { title, by, document } = fact.honour;
    return { text: words.honour(title, by, document), facts: [] };
  }
  const { title, notice, id } = fact.task.dossier.task.value;
  const state = words.states[fact.task.state] ?? '';
  return {
    text: words.matter(title, notice.no, state),
    facts: [{ key: `${id}/open`, locked: [title, notice.no] }],
  };
}

/** 得分明细表: period by period, M, J, the total. */
function marksSheet({ env }: PaperOf, { year, row }: LetterPaper, county: County): SheetView {
  const { unit } = row;
  const mark = yearMark(env, unit);
  const marked = (note: string) => clauses(note, mark) ?? '';
  const title = words.annexTitle(String(year.year), county.place);
  const cells = (...three: readonly [string, string, string]): RowView => ({ cells: three, facts: [] });
  const { monthly, final } = year.rules.year;
  const rows = [
    ...(unit.alone
      ? []
      : unit.periods.map((one) =>
          one.kind === 'ranked'
            ? cells(
                periodInWords(one.period.id, one.period.name),
                print(one.percent, 2),
                disputedMark(env, { unit: county.unit, period: one.period.id }) ?? '',
              )
            : cells(periodInWords(one.period.id, one.period.name), words.missing, ''),
        )),
    ...(unit.alone || unit.mean === undefined
      ? []
      : [cells(words.mean, print(unit.mean, 2), marked(words.meanNote(unit.ranked.length)))]),
    ...(unit.mark?.mark === undefined || !(unit.alone || takesMark(year.rules))
      ? []
      : [cells(words.mark, print(unit.mark.mark, 2), unit.mark.why ?? '')]),
    ...(unit.total === undefined
      ? []
      : [
          cells(
            words.sum,
            points(year.rules, unit.total),
            marked(unit.alone ? words.aloneNote : words.sumNote(String(monthly), String(final))),
          ),
        ]),
  ];
  return annexSheet(title, words.annexHead, [27, 17, 56], rows);
}

/** The table of all counties: only where the chief signs a letter that has it. */
function leagueSheet({ env }: PaperOf, { year, row }: LetterPaper): SheetView {
  const league = year.leagues.find(({ rows }) => rows.includes(row));
  const rows = (league?.rows ?? []).map(({ unit, rank, grade }): RowView => {
    const total = unit.total === undefined ? none : points(year.rules, unit.total);
    const name = nameInYear(env, year.year, unit.unit);
    return {
      cells: [
        rank === undefined ? none : String(rank),
        withMark(name, yearMark(env, unit)),
        total,
        grade ?? none,
      ],
      facts: [{ key: `${unit.unit}/total-${String(year.year)}`, locked: [name, total] }],
    };
  });
  return annexSheet(words.leagueTitle(String(year.year)), words.leagueHead, [15, 40, 23, 20], rows);
}

function annexSheet(
  title: string,
  head: readonly string[],
  widths: Extract<BlockView, { as: 'table' }>['widths'],
  rows: readonly RowView[],
): SheetView {
  return {
    layout: 'annex',
    mark: null,
    title,
    sub: null,
    blocks: [{ as: 'table', caption: title, head, widths, rows }],
    foot: null,
  };
}
