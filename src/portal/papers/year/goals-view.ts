import { chosenOf, paragraphOf } from '#engine/papers/draft.ts';
import { goalsPaper, type GoalFact, type GoalsPaper } from '#engine/papers/annual-goals.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { noticeText } from '#wording/papers/notices.ts';
import { dayBeside } from '#wording/calendar/day-phrases.ts';
import { goalsText as words } from '#wording/papers/goals.ts';
import { postName } from '../../env/env.ts';
import { choiceOf } from '../../paper/choice.ts';
import type { BlockView, MadePaper, RowView, SheetView } from '../../paper/paper-view.ts';
import { matterText, unitText } from '../matter-words.ts';
import { dayOfPaper, footOf, markOf, stateOf, type PaperOf } from '../paper-env.ts';

/** 年度任务分解表与路径图: who leads, who answers, by when, in which steps; then the steps by quarter (mechanisms.md rows 26–27). */
export function goalsView(paper: PaperOf, year: number): MadePaper {
  const draft = goalsPaper(paper.env.context, year);
  const { lines, cut } = chosenOf(draft.goals, paper.edition);
  const goals = lines.map(({ fact }) => fact);
  return {
    title: words.title(String(year)),
    stateText: stateOf(paper),
    lengthText: null,
    sheets: [tableSheet(paper, draft, goals, cut), mapSheet(paper, draft, goals)],
  };
}

/** What the clerk chooses from. */
export function goalsChoices({ goals }: GoalsPaper): readonly PaperPartFacts[] {
  return [
    choiceOf(goals, words.group, ({ dossier }) => words.matter(matterText(dossier), noticeNo({ dossier }))),
  ];
}

function tableSheet(
  paper: PaperOf,
  { year, meetings }: GoalsPaper,
  goals: readonly GoalFact[],
  cut: number,
): SheetView {
  const { env, edition } = paper;
  const note = paragraphOf(edition, 'note');
  const title = words.title(String(year));
  const texts = [
    ...(goals.length === 0 ? [words.none] : []),
    ...(cut === 0 ? [] : [words.more(cut)]),
    ...(note === undefined ? [] : [`${words.note}：${note}`]),
  ];
  return {
    layout: 'wide',
    mark: markOf(paper),
    title,
    sub: words.annexTo(meetings.map(({ value }) => words.paper(value.title, value.document))),
    blocks: [
      {
        as: 'table',
        caption: title,
        head: words.head,
        widths: [4, 23, 14, 20, 27, 12],
        rows: goals.map((goal, index) => goalRow(paper, goal, index)),
      },
      ...texts.map((text): BlockView => ({ as: 'text', text, flush: true })),
      {
        as: 'signature',
        office: env.context.office.name,
        day: dayInWords(dayOfPaper(paper)),
        seal: noticeText.seal,
      },
    ],
    foot: footOf(paper),
  };
}

function goalRow(paper: PaperOf, goal: GoalFact, index: number): RowView {
  const { env } = paper;
  const { dossier, parts } = goal;
  const { lead, assists = [], leadOfficial, steps = [], due } = dossier.task.value;
  const matter = matterText(dossier);
  const day = dayText(paper, due);
  return {
    cells: [
      String(index + 1),
      words.matter(matter, noticeNo(goal)),
      postName(env, leadOfficial),
      words.units(
        unitText(env, lead),
        assists.map((unit) => unitText(env, unit)),
        parts.map(({ task }) => unitText(env, task.value.lead)),
      ),
      steps.length === 0 ? words.noSteps : words.steps(steps),
      day,
    ],
    facts: goalFacts(goal, day),
  };
}

/** The steps of each matter under the quarter in which they fall due, those of the filed plan by their days. */
function mapSheet(paper: PaperOf, { year }: GoalsPaper, goals: readonly GoalFact[]): SheetView {
  const title = words.map(String(year));
  return {
    layout: 'wide',
    mark: null,
    title,
    sub: null,
    blocks: [
      {
        as: 'table',
        caption: title,
        head: words.mapHead,
        widths: [4, 20, 20, 20, 20, 16],
        rows: goals.map((goal, index) => mapRow(paper, goal, index)),
      },
    ],
    foot: footOf(paper),
  };
}

function mapRow(paper: PaperOf, goal: GoalFact, index: number): RowView {
  const { dossier, steps } = goal;
  const { due } = dossier.task.value;
  const dated =
    steps.length === 0
      ? [{ day: due, text: words.deadline(dayText(paper, due)) }]
      : steps.map((step) => ({ day: step.due, text: words.dated(dayText(paper, step.due), step.title) }));
  const year = dossier.task.value.notice.printed.slice(0, 4);
  const cells = [1, 2, 3, 4].map((quarter) =>
    dated
      .filter(({ day }) => quarterOf(day, year) === quarter)
      .map(({ text }) => text)
      .join('\n'),
  );
  return {
    cells: [
      String(index + 1),
      steps.length === 0 ? `${matterText(dossier)}（${words.unfiled}）` : matterText(dossier),
      ...cells,
    ],
    facts: [],
  };
}

/** The quarter of a day; 4 of what falls due after its year. */
function quarterOf(day: string, year: string): number {
  return day.slice(0, 4) > year ? 4 : Math.ceil(Number(day.slice(5, 7)) / 3);
}

function noticeNo({ dossier }: Pick<GoalFact, 'dossier'>): string {
  return dossier.task.value.notice.no;
}

function goalFacts({ dossier }: GoalFact, due: string): RowView['facts'] {
  const { id } = dossier;
  return [
    { key: `${id}/open`, locked: [matterText(dossier), dossier.task.value.notice.no] },
    { key: `${id}/deadline`, locked: [due] },
  ];
}

function dayText(paper: PaperOf, day: string): string {
  return dayBeside(day, dayOfPaper(paper));
}
