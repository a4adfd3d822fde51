import { bulletinSentences, bulletinSheetText as words, type Heading } from '#wording/bulletin/sentences.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { problemKinds, type ProblemKind } from '#engine/papers/bulletin.ts';
import { sheetsOf, type LeagueSheet } from '#engine/sheet/league-sheet.ts';
import { officeCounts } from '#engine/sheet/office-counts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Rules } from '#record/rules/rules.ts';
import {
  bulletinGroup,
  unitLine,
  type BulletinFact,
  type BulletinGroupView,
  type BulletinLineView,
  listGroups,
} from './bulletin-group.ts';
import { deductionText, groundsOf } from '../score/deduction-text.ts';
import { debtorRef } from '../duties/duty-view.ts';
import { type ViewEnv, unitRefIn } from '../env/env.ts';
import { points } from '../shared/arithmetic-text.ts';
import { sheetIn } from '../env/period/period-sheet.ts';
import { periodIn } from '../env/period/period.ts';
import type { LineView } from '../paper/paper-view.ts';
import { isTaskShown, nodeName, taskTitle } from '../env/period/sheet-words.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import { compare, exactValue, ONE } from '#exact/fraction.ts';
import type { Component } from '#record/rules/table.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import { showsScores } from '../env/publication.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['通过', '限期完善']);

type FactsOf = (env: ViewEnv, result: UnitSheet) => readonly BulletinFact[];

const FACTS: Readonly<Record<ProblemKind, FactsOf>> = {
  unfinished,
  plans: planProblems,
  weeks: weekProblems,
  refused,
  deducted,
};

/** In print no figure of a score stands behind a fact: the tables and their annex have them. */
const PRINTED: typeof FACTS = { ...FACTS, deducted: (env, result) => grounds(env, result, false) };

function headingOf(kind: ProblemKind, { kind: of }: Period): Heading {
  const { groups, end } = bulletinSentences;
  if (kind === 'unfinished') return groups.unfinished(end(of));
  return kind === 'deducted' ? groups.deducted(thisPeriod(of)) : groups[kind]();
}

/** Facts of one kind that its line in print tells; units alone of reports that were late. */
const NAMED = 3;
const UNITS_NAMED = 8;

/** A kind of problem in one line of print: the units with what went wrong; undefined where there is none, or none may be named. */
export function problemLine(env: ViewEnv, period: string, kind: ProblemKind): LineView | undefined {
  const sheets = sheetIn(env, period)?.sheets.values() ?? [];
  const facts = [...sheets].flatMap((result) => PRINTED[kind](env, result)).flatMap((fact) => fact ?? []);
  if (facts.length === 0) return undefined;
  const most = kind === 'weeks' ? UNITS_NAMED : NAMED;
  const [title] = headingOf(kind, periodIn(env, period));
  const told = facts
    .slice(0, most)
    .map(({ head, text }) => (kind === 'weeks' ? head.text : words.problemFact(head.text, text)));
  const more = facts.length > most ? words.problemMore(facts.length, kind === 'weeks') : '';
  return {
    text: words.problem(title, kind === 'weeks' ? [told.join('、')] : told, more),
    facts: [{ key: `${period}/problem-${kind}`, locked: told }],
  };
}

/**
 * 存在问题: 提醒, what is not done, what was not reported, what was refused, what cost points, and inside
 * the system how those who supervise met their own duties (rules.md §9); of these what the rules have.
 */
export function problemGroups(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly BulletinGroupView[] {
  const { groups, officeNote } = bulletinSentences;
  const now = thisPeriod(period.kind);
  const results = sheetsOf(leagues);
  return [
    ...listGroups(env, rules, leagues, 'caution'),
    ...problemKinds(rules).map((kind) =>
      bulletinGroup(
        headingOf(kind, period),
        results.flatMap((result) => FACTS[kind](env, result)),
      ),
    ),
    ...(env.profile === 'internal'
      ? [bulletinGroup(groups.office(now), officeLines(env, period), officeNote(now))]
      : []),
  ];
}

/** Nodes open at the cut-off that count; where the rules have lights, with the light of that lateness (rules.md §3, §8). */
function unfinished(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  return result.lines.completion.flatMap(({ task, nodes }) =>
    nodes
      .filter(({ id, state }) => id !== 'plan' && state === 'open')
      .map((node) => {
        if (!isTaskShown(env, task)) return undefined;
        const light = lightOf(result.rules, node.late);
        const text = bulletinSentences.unfinished(
          taskTitle(env, task),
          nodeName(env, task, node),
          node.late,
          light,
        );
        return unitFact(env, result, text, 'completion');
      }),
  );
}

function lightOf({ lights }: Rules, late: number): 'red' | 'yellow' | null {
  if (lights === undefined) return null;
  return late > lights.overdue ? 'red' : 'yellow';
}

/** Results by which something is to be done again: 退回, 反弹, 弄虚作假. */
function refused(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  return result.lines.quality.flatMap(({ task, results }) =>
    results
      .filter((found) => !ACCEPTED.has(found.result))
      .map(({ kind, result: found }) => {
        if (!isTaskShown(env, task) || kind === undefined) return undefined;
        const text = bulletinSentences.refused(taskTitle(env, task), kind, found);
        return unitFact(env, result, text, 'quality');
      }),
  );
}

/** Grounds that stand: of one matter the largest (rules.md §6). */
function deducted(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  return grounds(env, result, showsScores(result.rules));
}

function grounds(env: ViewEnv, result: UnitSheet, tellsPoints: boolean): readonly BulletinFact[] {
  const { rules } = result;
  return groundsOf(result)
    .filter((ground) => !ground.superseded)
    .map((ground) => {
      const reported = deductionText(env, ground);
      if (reported === undefined) return undefined;
      const cost = tellsPoints ? points(rules, ground.points) : null;
      return unitFact(env, result, bulletinSentences.deduction(reported.title, reported.kind, cost), 'x');
    });
}

/** Each post by its own count; only numbers, so nothing here need be withheld. */
function officeLines(env: ViewEnv, period: Period): readonly BulletinLineView[] {
  const rolls = sheetIn(env, period.id)?.office ?? officeCounts(env.context, period);
  return rolls.map(({ kind, id, due, onTime }) =>
    unitLine({
      unit: debtorRef(env, { who: { kind, id } }),
      text: bulletinSentences.office(due, onTime),
      href: null,
    }),
  );
}

/** A line about a unit that leads to the part of its score where the fact counts; to its page where the rules score no such thing. */
function unitFact(
  env: ViewEnv,
  { unit, period, rules }: UnitSheet,
  text: string,
  counts: Component['source'] | 'x',
): BulletinLineView {
  const part = counts === 'x' ? counts : rules.components.find(({ source }) => source === counts)?.id;
  const page = unitPeriodPage(env, unit, period.id);
  return unitLine({
    unit: unitRefIn(env, unit, period.id),
    text,
    href: part === undefined || page === null ? page : `${page}#part-${part}`,
  });
}

/** Plans that were settled late or without having come, and those that are still not there (rules.md §3, §6 C1). */
function planProblems(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  const { plans, completion } = result.lines;
  const settled = plans
    .filter(({ p }) => compare(exactValue(p), ONE) < 0)
    .map(({ task, kind, missing, late = 0 }) => ({ task, kind, missing: missing === true, late }));
  const before = new Set(settled.map(({ task }) => task));
  const still = completion
    .filter(({ task }) => !before.has(task))
    .flatMap(({ task, nodes }) =>
      nodes
        .filter((node) => node.id === 'plan' && counts(node))
        .map(({ plan, late }) => ({ task, kind: plan, missing: true, late })),
    );
  return [...settled, ...still].map(({ task, kind, missing, late }) => {
    if (!isTaskShown(env, task)) return undefined;
    const said = bulletinSentences[kind === 'prompt' ? 'ack' : 'plan'];
    return unitFact(env, result, said[missing ? 'missing' : 'late'](taskTitle(env, task), late), 'plan');
  });
}

/** Weekly reports that were left out, or came only before Monday's meeting; by their number, so nothing here need be withheld. */
function weekProblems(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  const of = (...states: readonly string[]) =>
    result.lines.weeks.filter(({ state }) => states.includes(state)).length;
  const [missed, supplemented] = [of('missing', 'late'), of('before-meeting')];
  return missed + supplemented === 0
    ? []
    : [unitFact(env, result, bulletinSentences.weeks(missed, supplemented), 'weekly')];
}
