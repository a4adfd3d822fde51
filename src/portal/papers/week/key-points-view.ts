import type { PaperPartFacts } from '#form/section-facts.ts';
import { chosenOf } from '#engine/papers/draft.ts';
import {
  DUE_LINES,
  keyPointsPaper,
  type KeyPointsPaper,
  type RemarkFact,
} from '#engine/papers/key-points.ts';
import { paragraphOf } from '#engine/papers/draft.ts';
import { dayWithWeekday } from '#wording/calendar/day.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { keyPointsText } from '#wording/papers/weekly.ts';
import { choiceOf } from '../../paper/choice.ts';
import { decideLine, doneLine, dueDays, overdueLine, said } from '../matter-words.ts';
import { footOf, markOf, stateOf, type PaperOf } from '../paper-env.ts';
import {
  lengthOf,
  numberedParts,
  plainLine,
  sheetTexts,
  type BlockView,
  type LineView,
  type PartView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { decideLines, doneLinesOf, listed } from './weekly-view.ts';

/** Characters beyond which it is no longer one page. */
const LENGTH = 600;

/** 近期重点工作进展情况要点: one page, read aloud on Monday (mechanisms.md rows 52–54). */
export function keyPointsView(paper: PaperOf, week: string): MadePaper | undefined {
  const { context } = paper.env;
  const draft = keyPointsPaper(context, week);
  if (draft === undefined) return undefined;
  const sheet = sheetOf(paper, draft);
  return {
    title: `${keyPointsText.title}　${sheet.sub ?? ''}`,
    stateText: stateOf(paper),
    lengthText: paperText.length(lengthOf(sheetTexts(sheet)), LENGTH),
    sheets: [sheet],
  };
}

function sheetOf(paper: PaperOf, draft: KeyPointsPaper): SheetView {
  const { env, edition } = paper;
  const { parts, none } = keyPointsText;
  const more = paperText.moreOnly;
  const remarks = chosenOf(draft.remarks, edition);
  const decide = chosenOf(draft.decide, edition);
  const late = chosenOf(draft.late, edition);
  const done = chosenOf(draft.done, edition);
  const outside = paragraphOf(edition, 'outside');
  const meeting = env.context.words.meetingKinds.find(({ role }) => role === 'monday')?.name ?? '';
  const due = dueDays(env, draft.due, DUE_LINES);
  const parted: readonly PartView[] = [
    {
      title: parts.remarks,
      blocks: listed(
        remarks.lines.map(({ fact, say }) => remarkLine(fact, say)),
        remarks.cut,
        more,
      ),
      none: none.remarks,
    },
    { title: parts.decide, blocks: listed(decideLines(env, decide), decide.cut, more), none: none.decide },
    {
      title: parts.late,
      blocks: listed(
        late.lines.map(({ fact, say }) => withWords(overdueLine(env, fact), say)),
        late.cut,
        more,
      ),
      none: none.late,
    },
    {
      title: parts.due,
      blocks: listed(due.lines, due.more, more),
      none: none.due,
    },
    { title: parts.done, blocks: doneBlocks(paper, draft, done), none: none.done },
    ...(outside === undefined
      ? []
      : [{ title: parts.outside, blocks: [{ as: 'text', text: outside } as const], none: '' }]),
    {
      title: parts.record,
      blocks: [
        {
          as: 'table',
          caption: parts.record,
          head: keyPointsText.recordHead,
          widths: [56, 24, 20],
          rows: Array.from({ length: 6 }, () => ({ cells: ['', '', ''], facts: [] })),
        },
      ],
      none: '',
    },
  ];
  return {
    layout: 'brief',
    mark: markOf(paper),
    title: keyPointsText.title,
    sub: keyPointsText.meeting(dayWithWeekday(draft.meeting), meeting),
    blocks: numberedParts(parted),
    foot: footOf(paper),
  };
}

function remarkLine({ paper, opinion: quote }: RemarkFact, say: string | undefined): LineView {
  const { week = '', id } = paper.value;
  const text = keyPointsText.remark(weekInWords(week), quote);
  return { text: said(text, say), facts: [{ key: `${id}/remark`, locked: [quote] }] };
}

/** What the clerk chooses from. */
export function keyPointsChoices({ env }: PaperOf, week: string): readonly PaperPartFacts[] {
  const draft = keyPointsPaper(env.context, week);
  if (draft === undefined) return [];
  const { parts } = keyPointsText;
  return [
    choiceOf(draft.remarks, parts.remarks, (fact) => remarkLine(fact, undefined).text),
    choiceOf(draft.decide, parts.decide, (fact) => decideLine(env, fact, undefined).text),
    choiceOf(draft.late, parts.late, (fact) => overdueLine(env, fact).text),
    choiceOf(draft.done, parts.done, (fact) => doneLine(env, fact).text),
  ];
}

function withWords(line: LineView, say: string | undefined): LineView {
  return say === undefined ? line : { ...line, text: said(line.text, say) };
}

/** How much was done, and what of it is worth saying. */
function doneBlocks(
  { env }: PaperOf,
  { done: draft }: KeyPointsPaper,
  done: ReturnType<typeof chosenOf<KeyPointsPaper['done']['lines'][number]['fact']>>,
): readonly BlockView[] {
  const all = draft.lines.flatMap(({ fact }) => fact).filter(({ waits }) => !waits);
  const ends = all.filter((fact) => fact.ends).length;
  if (draft.lines.length === 0) return [];
  return [
    {
      as: 'lines',
      lines: [
        plainLine(keyPointsText.doneCount(ends, all.length - ends, done.lines.length)),
        ...doneLinesOf(env, done, factText.unitsBrief),
      ],
    },
  ];
}
