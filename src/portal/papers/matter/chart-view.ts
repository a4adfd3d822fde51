import { dayOf } from '#days/moment.ts';
import { diffDays } from '#days/day.ts';
import { chosenOf } from '#engine/papers/draft.ts';
import {
  chartPaper,
  monthStarts,
  type ChartFact,
  type ChartPaper,
  type ChartStep,
} from '#engine/papers/progress-chart.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';
import { chartText as words } from '#wording/papers/chart.ts';
import { lightView } from '../../lights/light-view.ts';
import { choiceOf } from '../../paper/choice.ts';
import type { BlockView, ChartRowView, MadePaper, SheetView } from '../../paper/paper-view.ts';
import type { ViewEnv } from '../../env/env.ts';
import { showsLights } from '../../env/publication.ts';
import { verifies } from '../../env/rules-in-force.ts';
import { matterText, unitText } from '../matter-words.ts';
import { footOf, stateOf, type PaperOf } from '../paper-env.ts';

/** Lines of print of a sheet, of which no row takes less than two: so that they are read from two metres. */
const LINES = 28;
/** Characters of a line in the columns of names and of units. */
const WIDE = { name: 17, unit: 9 } as const;

/** 进度图, for the wall: matters, the axis of the year, lights, all by signs too (mechanisms.md row 42). */
export function chartView(paper: PaperOf, month: string): MadePaper {
  const draft = chartPaper(paper.env.context, month);
  const { lines, cut } = chosenOf(draft.rows, paper.edition);
  const pages = pagesOf(
    paper,
    lines.map(({ fact }) => fact),
  );
  return {
    title: words.title(month.slice(0, 4)),
    stateText: stateOf(paper),
    lengthText: null,
    sheets: pages.map((facts, page) =>
      chartSheet(paper, draft, facts, {
        sheet: words.sheet(page + 1, pages.length),
        cut: page === pages.length - 1 ? cut : 0,
      }),
    ),
  };
}

/** The rows sheet by sheet: as many on each as there is room for. */
function pagesOf({ env }: PaperOf, facts: readonly ChartFact[]): readonly (readonly ChartFact[])[] {
  const pages: ChartFact[][] = [[]];
  let used = 0;
  for (const fact of facts) {
    const { name, unit } = namesOf(env, fact);
    const lines = Math.max(2, Math.ceil(name.length / WIDE.name), Math.ceil(unit.length / WIDE.unit));
    if (used + lines > LINES) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(fact);
    used += lines;
  }
  return pages;
}

function namesOf(env: ViewEnv, { dossier, units }: ChartFact) {
  const [first = dossier.task.value.lead] = units;
  return { name: matterText(dossier), unit: words.units(unitText(env, first), units.length) };
}

/** What the clerk chooses from. */
export function chartChoices(paper: PaperOf, month: string): readonly PaperPartFacts[] {
  const { rows } = chartPaper(paper.env.context, month);
  return [choiceOf(rows, words.part, ({ dossier }) => matterText(dossier))];
}

function chartSheet(
  paper: PaperOf,
  draft: ChartPaper,
  facts: readonly ChartFact[],
  { sheet, cut }: { readonly sheet: string; readonly cut: number },
): SheetView {
  const { env } = paper;
  const today = dayOf(env.context.asOf);
  const texts = [
    ...(facts.length === 0 ? [words.none] : []),
    ...(cut === 0 ? [] : [words.more(cut)]),
    words.key(showsLights(env), verifies(env)),
  ];
  return {
    layout: 'chart',
    mark: null,
    title: words.title(draft.month.slice(0, 4)),
    sub: words.sub(env.context.office.name, footOf(paper), sheet),
    blocks: [
      {
        as: 'chart',
        caption: words.title(draft.month.slice(0, 4)),
        head: showsLights(env) ? [...words.head, words.light] : words.head,
        months: monthStarts(draft).map((day) => ({
          at: placeOn(draft, day),
          text: words.months(Number(day.slice(5, 7))),
        })),
        today: today < draft.from || today > draft.to ? null : placeOn(draft, today),
        rows: facts.map((fact) => rowOf(paper, draft, fact)),
      },
      ...texts.map((text): BlockView => ({ as: 'text', text, flush: true })),
    ],
    foot: null,
  };
}

function rowOf({ env }: PaperOf, draft: ChartPaper, fact: ChartFact): ChartRowView {
  const { dossier, units, light, steps } = fact;
  const [first = dossier.task.value.lead] = units;
  const lit = light === undefined ? undefined : lightView(light);
  const { name, unit } = namesOf(env, fact);
  const word = lit === undefined ? words.noLight : `${words.signs[lit.code]}${lit.word}`;
  const count = (state: ChartStep['state']) => steps.filter((step) => step.state === state).length;
  return {
    name,
    unit,
    light: showsLights(env) ? word : null,
    text: words.steps(count('done'), count('claimed'), count('late'), count('ahead'), verifies(env)),
    from: placeOn(draft, fact.from),
    to: placeOn(draft, fact.to),
    marks: steps
      .filter(({ due }) => due >= draft.from && due <= draft.to)
      .map(({ due, state, isEnd }) => ({ at: placeOn(draft, due), state, isEnd })),
    facts: [
      { key: `${dossier.id}/name`, locked: [name] },
      ...(lit === undefined || units.length > 1
        ? []
        : [{ key: `${dossier.id}/light-${first}`, locked: [lit.word] }]),
    ],
  };
}

/** Where a day stands on the axis, 0…1. */
function placeOn({ from, to }: Pick<ChartPaper, 'from' | 'to'>, day: string): number {
  return Math.min(1, Math.max(0, diffDays(from, day) / diffDays(from, to)));
}
