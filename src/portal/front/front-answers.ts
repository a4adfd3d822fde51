import { dayOf } from '#days/moment.ts';
import { foundStandings, type FoundStanding } from '#engine/inspections/found-states.ts';
import { compareText } from '#record/schema/problem.ts';
import { frontText } from '#wording/front/words.ts';
import { inspectionWords } from '#wording/inspections/words.ts';
import { watchHeads } from '#wording/watch/words.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import { hasInspections } from '../inspections/inspection-list-view.ts';
import { foundText, inspectionHref, shownInspections } from '../inspections/inspection-row.ts';
import type { DayText, LinkView } from '../shared/types.ts';
import { sourceHref } from '../sources/source-href.ts';
import { clueDay } from '../sources/source-view.ts';
import { watchHref, watchIndexView } from '../watch/watch-view.ts';

/** 整改没有, 帮到没有: what the front page answers to one of its questions (mechanisms.md row 2). */
export interface FrontAnswerView {
  /** The figures in one sentence. */
  readonly text: string;
  readonly items: readonly FrontLineView[];
  /** Where the rest stands. */
  readonly links: readonly LinkView[];
}

/** A line of the front page: on which day, what. */
export interface FrontLineView {
  readonly day: DayText;
  /** Kind in one word for the margin: `办结`, `逾期`, `下达`, `更正`. */
  readonly kind: string;
  readonly text: string;
  readonly href: string | null;
  readonly tone: 'plain' | 'late' | 'done';
}

/** How many lines an answer has: who asks more follows its links. */
const LINES = 4;

/** 整改没有: what inspections found, where it stands, and what is still being mended, by the day it is due. Null in an office without pages of them. */
export function mendedView(env: ViewEnv): FrontAnswerView | null {
  if (!hasInspections(env)) return null;
  const inspections = shownInspections(env);
  const found = inspections.flatMap((entry) => foundStandings(env.context, entry));
  const counted = foundText(found);
  const none = inspections.length === 0 ? inspectionWords.none : frontText.nothingFound;
  const lookBacks = watchIndexView(env)?.lists.find(({ href }) => href === watchHref('look-back'));
  return {
    text: counted === null ? none : frontText.found(counted),
    items: mendingLines(env, found),
    links: [
      ...(found.length === 0 ? [] : [{ text: frontText.allFound, href: '/inspections/problems/' }]),
      { text: inspectionWords.title, href: '/inspections/' },
      ...(lookBacks === undefined
        ? []
        : [{ text: `${watchHeads['look-back'].title}（${lookBacks.countText}）`, href: lookBacks.href }]),
    ],
  };
}

function mendingLines(env: ViewEnv, found: readonly FoundStanding[]): readonly FrontLineView[] {
  const today = dayOf(env.context.asOf);
  return found
    .flatMap(({ entry, problem, unit, demands }) => {
      const [due] = demands
        .filter(({ outcome }) => outcome.state === 'open')
        .map(({ node }) => node.due)
        .sort();
      return due === undefined ? [] : [{ entry, problem, unit, due }];
    })
    .toSorted(
      (a, b) =>
        compareText(a.due, b.due) ||
        compareText(a.entry.value.id, b.entry.value.id) ||
        a.problem.no - b.problem.no,
    )
    .slice(0, LINES)
    .map(({ entry, problem, unit, due }) => ({
      day: due,
      kind: unitRef(env, unit, entry.value.on).name,
      text: problem.text,
      href: `${inspectionHref(entry.value.id)}#found`,
      tone: due < today ? ('late' as const) : ('plain' as const),
    }));
}

/** 帮到没有: what people told the office this year, and what came of it, the latest answers first. Null in an office whose rules decide on no clues. */
export function helpedView(env: ViewEnv): FrontAnswerView | null {
  if (rulesInForce(env)?.value.clocks.clue === undefined) return null;
  const year = dayOf(env.context.asOf).slice(0, 4);
  const clues = env.shown.clue;
  const own = clues.filter((entry) => clueDay(entry).startsWith(year));
  const decided = (result: string) => own.filter(({ value }) => value.decision?.result === result).length;
  return {
    text: frontText.clues(year, own.length, {
      taken: decided('转督办'),
      left: decided('不予转办'),
      open: own.filter(({ value }) => value.decision === undefined).length,
      closed: own.filter(({ value }) => value.closed !== undefined).length,
    }),
    items: clues
      .flatMap(({ value: { id, category, closed } }) =>
        closed === undefined ? [] : [{ id, category, closed }],
      )
      .toSorted((a, b) => compareText(b.closed.on, a.closed.on) || compareText(a.id, b.id))
      .slice(0, LINES)
      .map(({ id, category, closed }) => ({
        day: closed.on,
        kind: category,
        text: closed.result,
        href: sourceHref('clue', id),
        tone: 'done',
      })),
    links: [
      ...(clues.length === 0 ? [] : [{ text: frontText.allClues, href: '/sources/' }]),
      { text: frontText.voice, href: '/about/voice/' },
    ],
  };
}
