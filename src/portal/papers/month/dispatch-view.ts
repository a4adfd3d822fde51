import type { PaperPartFacts } from '#form/section-facts.ts';
import { chosenOf, paragraphOf } from '#engine/papers/draft.ts';
import {
  dispatchPaper,
  type AheadStep,
  type DispatchPaper,
  type DispatchRow,
  type DispatchUnit,
  type MonthNode,
} from '#engine/papers/dispatch.ts';
import { inForce } from '#record/schema/in-force.ts';
import { monthInWords } from '#wording/calendar/day.ts';
import { dispatchText as words } from '#wording/papers/dispatch.ts';
import { factText, paperText } from '#wording/papers/phrases.ts';
import { postName, type ViewEnv } from '../../env/env.ts';
import { lightView } from '../../lights/light-view.ts';
import { choiceOf } from '../../paper/choice.ts';
import { dayText, matterText, said, unitText } from '../matter-words.ts';
import { dayOfPaper, footOf, markOf, stateOf, type PaperOf } from '../paper-env.ts';
import {
  lengthOf,
  numberedParts,
  sheetTexts,
  type LineView,
  type RowView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { listed } from '../week/weekly-view.ts';
import { quoted } from '#wording/shared/quoted.ts';

/** Characters beyond which the page that is read is no longer one. */
const LENGTH = 900;

/** Open steps that a unit’s sentence names, the latest first: with more of them the units that are behind do not fit on the page. */
const NAMED = 1;

/** 月度调度表: the page that is read at the meeting, then a sheet for each unit (mechanisms.md rows 55, 69, 70). */
export function dispatchView(paper: PaperOf, month: string): MadePaper {
  const draft = dispatchPaper(paper.env.context, month);
  const read = readSheet(paper, draft);
  return {
    title: words.title(monthInWords(month)),
    stateText: stateOf(paper),
    lengthText: paperText.length(lengthOf(sheetTexts(read)), LENGTH),
    sheets: [read, ...draft.units.map((unit) => unitSheet(paper, draft, unit))],
  };
}

/** What the clerk chooses from. */
export function dispatchChoices({ env }: PaperOf, month: string): readonly PaperPartFacts[] {
  const draft = dispatchPaper(env.context, month);
  return [
    choiceOf(draft.said, words.parts.units, (unit) => unitLine(env, unit).text),
    choiceOf(draft.ahead, words.parts.ahead, (step) => aheadLine(env, step).text),
  ];
}

function readSheet(paper: PaperOf, draft: DispatchPaper): SheetView {
  const { env, edition } = paper;
  const { parts, none } = words;
  const units = chosenOf(draft.said, edition);
  const ahead = chosenOf(draft.ahead, edition);
  const common = paragraphOf(edition, 'common');
  const { due, done, waits, open } = draft.count;
  const month = monthInWords(draft.month);
  return {
    layout: 'brief',
    mark: markOf(paper),
    title: words.read(month),
    sub: words.readNote,
    blocks: numberedParts([
      {
        title: parts.total,
        blocks: [{ as: 'text', text: words.total(month, due, done, waits, open) }],
        none: '',
      },
      {
        title: parts.units,
        blocks: listed(
          units.lines.map(({ fact, say }) => withSay(unitLine(env, fact), say)),
          units.cut,
          words.more,
        ),
        none: none.units,
      },
      {
        title: parts.common,
        blocks: common === undefined ? [] : [{ as: 'text', text: common }],
        none: none.common,
      },
      {
        title: parts.ahead,
        blocks: listed(
          ahead.lines.map(({ fact, say }) => withSay(aheadLine(env, fact), say)),
          ahead.cut,
          paperText.moreOnly,
        ),
        none: none.ahead,
      },
    ]),
    foot: footOf(paper),
  };
}

function withSay(line: LineView, say: string | undefined): LineView {
  return say === undefined ? line : { ...line, text: said(line.text, say) };
}

function stepText({ id, title }: MonthNode['node']): string {
  return id === 'end' ? factText.concluded : factText.steps([title]);
}

/** How a unit did in the month, in one sentence: of what is open the latest is named, all of it counted. */
function unitLine(env: ViewEnv, { unit, rows, count }: DispatchUnit): LineView {
  const name = unitText(env, unit);
  const open = rows
    .flatMap(({ dossier, nodes }) => nodes.map((node) => ({ dossier, ...node })))
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => b.late - a.late)
    .slice(0, NAMED)
    .map(({ dossier, node, late }) => words.open(matterText(dossier), stepText(node), factText.late(late)));
  return {
    text: factText.ended(words.said(name, count, open)),
    facts: [{ key: `${unit}/month`, locked: [name, ...open] }],
  };
}

function aheadLine(env: ViewEnv, step: AheadStep): LineView {
  const [first] = step;
  const parent = first.dossier.task.value.parent;
  const shared = step.length > 1 && parent !== undefined ? env.context.dossiers.get(parent) : undefined;
  const matter = matterText(shared ?? first.dossier);
  const what = stepText(first.node);
  const day = dayText(env, first.node.due);
  const units = factText.unitsBrief([...new Set(step.map(({ node }) => unitText(env, node.unit)))]);
  return {
    text: factText.ended(factText.dayOnce(day, [factText.thing(what, units, matter)])),
    facts: [
      {
        key: `${parent ?? first.dossier.id}/ahead-${first.node.id}`,
        locked: [day, what, matter],
      },
    ],
  };
}

function unitSheet(paper: PaperOf, { month }: DispatchPaper, sheet: DispatchUnit): SheetView {
  const { env } = paper;
  const { unit, rows, monthly } = sheet;
  const leaders = env.context.units.get(unit)?.value.leaders;
  const leader = inForce(leaders, dayOfPaper(paper))?.post;
  return {
    layout: 'wide',
    mark: null,
    title: words.title(monthInWords(month)),
    sub: words.unit(unitText(env, unit), leader === undefined ? words.nothing : postName(env, leader)),
    blocks: [
      {
        as: 'table',
        caption: words.title(monthInWords(month)),
        head: words.head,
        widths: [4, 17, 15, 16, 13, 8, 12, 10, 5],
        rows: rows.map((row, index) => tableRow(env, row, index)),
      },
      ...(monthly?.problems === undefined
        ? []
        : [{ as: 'text', text: `${words.problems}：${quoted(monthly.problems)}`, flush: true } as const]),
      {
        as: 'text',
        text: `${words.features}：${monthly?.features === undefined ? '' : quoted(monthly.features)}`,
        flush: true,
      },
      { as: 'signs', labels: [words.head2] },
    ],
    foot: footOf(paper),
  };
}

function tableRow(env: ViewEnv, row: DispatchRow, index: number): RowView {
  const { dossier, nodes, next, light, problem, goal } = row;
  const { title, notice, goal: amount } = dossier.task.value;
  const matter = words.matter(title, notice.no);
  const due = nodes.map(({ node }) => words.due(stepText(node), dayText(env, node.due)));
  return {
    cells: [
      String(index + 1),
      matter,
      amount === undefined ? (goal ?? words.nothing) : words.goal(String(amount.amount), amount.measure),
      lines(due),
      lines(nodes.map((node) => stateText(env, node))),
      lines(nodes.map(({ late }) => (late === 0 ? words.inTime : words.late(late)))),
      problem ?? words.nothing,
      lines(next.map((node) => words.due(stepText(node), dayText(env, node.due)))),
      light === undefined ? words.nothing : lightView(light).word,
    ],
    facts: [
      {
        key: `${dossier.id}/month-${row.nodes.map(({ node }) => node.unit).join()}`,
        locked: [title, notice.no],
      },
    ],
  };
}

function stateText(env: ViewEnv, { state, on }: MonthNode): string {
  return state === 'open' ? words.states.open : words.states[state](dayText(env, on ?? ''));
}

function lines(texts: readonly string[]): string {
  return texts.length === 0 ? words.nothing : texts.join('；');
}
