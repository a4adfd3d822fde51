import { bulletinDraft, BULLETIN_LINES, type BulletinSteps } from '#engine/papers/bulletin.ts';
import { chosenOf, type ChosenPart, type DraftPart } from '#engine/papers/draft.ts';
import { latestEdition } from '#engine/freeze/editions.ts';
import type { PaperEdition } from '#record/freeze/paper-edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import { compareText } from '#record/schema/problem.ts';
import { bulletinSentences, bulletinSheetText as words } from '#wording/bulletin/sentences.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { nextPeriod } from '#wording/shared/period.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';
import { bulletinRef, isDraft, issueDay, type BulletinPaper } from '../freeze/bulletin-papers.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { leaguesIn, rulesIn, sheetIn } from '../env/period/period-sheet.ts';
import { choiceOf } from '../paper/choice.ts';
import {
  lengthOf,
  numberedParts,
  sheetTexts,
  type BlockView,
  type LineView,
  type PartView,
  type SheetView,
} from '../paper/paper-view.ts';
import { hasMembers } from '../ranking/league/league-view.ts';
import { bulletinCorrections, correctedAfter } from './bulletin-corrections.ts';
import { aheadLine, deedLine } from './bulletin-lines.ts';
import { overview } from './bulletin-overview.ts';
import { problemLine } from './bulletin-shortcomings.ts';
import { placesBlocks, unitsEnd } from './bulletin-places.ts';

/** Characters of a bulletin as it is printed (papers.md §5). */
export const BULLETIN_LENGTH = 2500;

/** Lines of print on four pages, less what page breaks cost. */
const PRINTED_LINES = 87;

/** How many lines a part has, and how many rows the tables together. */
interface Room {
  readonly done: number;
  readonly problems: number;
  readonly ahead: number;
  readonly rows: number;
}

const MOST: Room = { ...BULLETIN_LINES, rows: 36 };

type Draft = ReturnType<typeof bulletinDraft>;

/** The bulletin as it is printed: at most four pages and 2,500 characters. What has no room is counted, and stands on its page of the site. */
export function bulletinSheet(env: ViewEnv, rules: Rules, paper: BulletinPaper): SheetView {
  const draft = draftOf(env, rules, paper.period);
  let room = MOST;
  let sheet = sheetWith(env, rules, paper, draft, room);
  for (let less = lessRoom(room); !fits(sheet) && less !== undefined; less = lessRoom(room)) {
    room = less;
    sheet = sheetWith(env, rules, paper, draft, room);
  }
  return sheet;
}

/** What the clerk chooses from; inside the system alone. */
export function bulletinChoices(env: ViewEnv, period: string): readonly PaperPartFacts[] {
  const rules = rulesIn(env, period);
  if (rules === undefined) return [];
  const draft = draftOf(env, rules, period);
  const titles = bulletinSentences.parts(nextPeriod(periodIn(env, period).kind));
  const textOf = (line: LineView | undefined) => line?.text ?? '';
  return [
    choiceOf(draft.done, titles.achievements, (deed) => textOf(deedLine(env, period, deed))),
    choiceOf(draft.problems, titles.problems, (kind) => textOf(problemLine(env, period, kind))),
    choiceOf(draft.ahead, titles.next, (steps) => textOf(aheadLine(env, period, steps))),
  ];
}

/** The draft, without kinds of problems that nobody has. */
function draftOf(env: ViewEnv, rules: Rules, period: string): Draft {
  const sheet = sheetIn(env, period);
  const draft = bulletinDraft(env.context, {
    rules,
    sheets: [...(sheet?.sheets.values() ?? [])],
    ahead: sheet?.ahead ?? [],
  });
  const { problems } = draft;
  return {
    ...draft,
    problems: {
      ...problems,
      lines: problems.lines.filter(({ fact }) => problemLine(env, period, fact) !== undefined),
    },
  };
}

function fits(sheet: SheetView): boolean {
  return lengthOf(sheetTexts(sheet)) <= BULLETIN_LENGTH && printedLines(sheet) <= PRINTED_LINES;
}

/** About as many lines as a sheet takes in print: 28 characters a line, a row of a table less than one. */
function printedLines({ blocks }: SheetView): number {
  const textLines = (text: string) => Math.ceil((widthOf(text) + 2) / 28);
  return blocks.reduce((all, block) => {
    if (block.as === 'text') return all + textLines(block.text);
    if (block.as === 'lines') return all + block.lines.reduce((sum, { text }) => sum + textLines(text), 0);
    if (block.as === 'table') return all + 1 + block.rows.length * 0.65;
    return all + (block.as === 'signature' ? 4 : 1);
  }, 5);
}

/** How wide a text is, in Chinese characters: figures and Latin letters take about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((all, character) => all + (character < '\u0080' ? 0.55 : 1), 0);
}

/** Less room by one step, until it fits: first of very long tables, then of the lines at the end of a part, then of the tables; undefined where there is none. */
function lessRoom(room: Room): Room | undefined {
  const { done, problems, ahead, rows } = room;
  if (rows > 24) return { ...room, rows: rows - 4 };
  if (ahead > 4) return { ...room, ahead: ahead - 1 };
  if (done > 3) return { ...room, done: done - 1 };
  if (problems > 3) return { ...room, problems: problems - 1 };
  if (rows > 8) return { ...room, rows: rows - 4 };
  return ahead + done + problems > 3
    ? { ...room, ahead: least(ahead), done: least(done), problems: least(problems) }
    : undefined;
}

function least(lines: number): number {
  return Math.max(1, lines - 1);
}

function sheetWith(env: ViewEnv, rules: Rules, paper: BulletinPaper, draft: Draft, room: Room): SheetView {
  const { period: id, entry } = paper;
  const period = periodIn(env, id);
  const name = periodName(env, id);
  const leagues = leaguesIn(env, id).filter(hasMembers);
  const own = entry?.value.text;
  const edition = entry?.value.edition;
  const { title, numberText } = bulletinRef(env, paper);
  const { office } = env.context;
  const titles = bulletinSentences.parts(nextPeriod(period.kind));
  const corrected = correctedAfter(env, paper);
  const corrections = bulletinCorrections(env, id);
  const lines = <Fact>(
    part: DraftPart<Fact>,
    most: number,
    lineOf: (fact: Fact) => LineView | undefined,
  ): readonly BlockView[] => linesOf(withRoom(chosenOf({ ...part, most }, edition), most), lineOf);
  const hasMatters = rules.tasks !== undefined;
  const parts: readonly PartView[] = [
    {
      title: words.overview,
      blocks: overview(env, rules, period, leagues).map((text) => ({ as: 'text', text })),
      none: words.none,
    },
    {
      title: words.places,
      blocks: placesBlocks(env, rules, period.kind, leagues, room.rows),
      none: words.none,
    },
    ...partOf(titles.achievements, own?.achievements, hasMatters || rules.bonus !== undefined, () =>
      lines(draft.done, room.done, (deed) => deedLine(env, id, deed)),
    ),
    ...partOf(titles.problems, own?.problems, draft.problems.lines.length > 0 || hasMatters, () =>
      lines(draft.problems, room.problems, (kind) => problemLine(env, id, kind)),
    ),
    ...partOf(titles.next, own?.next, hasMatters && draft.ahead.lines.length > 0, () =>
      linesOf(
        withRoom(inTurn(chosenOf({ ...draft.ahead, most: room.ahead }, edition), edition), room.ahead),
        (steps) => aheadLine(env, id, steps),
      ),
    ),
  ];
  return {
    layout: 'official',
    mark: isDraft(paper) ? paperText.draft : null,
    title,
    sub: numberText,
    blocks: [
      {
        as: 'text',
        text: bulletinSentences.addressees(leagues.map((league) => [league.name, unitsEnd(env, league)])),
        flush: true,
      },
      ...(corrected === null ? [] : [{ as: 'text', text: corrected.text } as const]),
      { as: 'text', text: bulletinSentences.opening(office.basis, rules.title, name, hasMatters) },
      ...numberedParts(parts),
      {
        as: 'text',
        text: words.annexes(corrections.map((one) => words.correctionBrief(one.title, one.text))),
      },
      { as: 'signature', office: office.name, day: issueDay(paper), seal: null },
      { as: 'text', text: words.open },
      { as: 'text', text: words.contact(office.site.contact) },
    ],
    foot: paperText.asOf(momentInWords(frozenAt(env, id) ?? env.context.asOf)),
  };
}

function frozenAt(env: ViewEnv, period: string): string | undefined {
  return latestEdition(env.shown, period)?.value.frozen;
}

/** A part with the section's own words before its lines; none where the rules know nothing of it and nobody wrote. */
function partOf(
  title: string,
  own: string | undefined,
  isKnown: boolean,
  blocks: () => readonly BlockView[],
): readonly PartView[] {
  if (!isKnown && own === undefined) return [];
  const said: readonly BlockView[] = own === undefined ? [] : [{ as: 'text', text: factText.ended(own) }];
  return [{ title, blocks: [...said, ...(isKnown ? blocks() : [])], none: words.none }];
}

/** Lines that may be told, and how many more there are; those that may not be named are counted apart. */
function linesOf<Fact>(
  { lines, cut }: ChosenPart<Fact>,
  lineOf: (fact: Fact) => LineView | undefined,
): readonly BlockView[] {
  const told = lines.map(({ fact }) => lineOf(fact));
  const shown = told.flatMap((line) => line ?? []);
  const withheld = told.length - shown.length;
  const counted = [
    ...(withheld === 0 ? [] : [paperText.withheld(withheld)]),
    ...(cut === 0 ? [] : [words.more(cut)]),
  ].map((text): LineView => ({ text, facts: [] }));
  const all = [...shown, ...counted];
  return all.length === 0 ? [] : [{ as: 'lines', lines: all }];
}

/** As many lines as there is room for; the others are counted with those that were not chosen. */
function withRoom<Fact>({ lines, cut }: ChosenPart<Fact>, most: number): ChosenPart<Fact> {
  return { lines: lines.slice(0, most), cut: cut + Math.max(0, lines.length - most) };
}

/** What is proposed stands by its days; what the clerk chose as the clerk ordered it. */
function inTurn(
  chosen: ChosenPart<BulletinSteps>,
  edition: PaperEdition | undefined,
): ChosenPart<BulletinSteps> {
  if (edition !== undefined) return chosen;
  const lines = chosen.lines.toSorted((a, b) => compareText(a.fact[0].on, b.fact[0].on));
  return { ...chosen, lines };
}
