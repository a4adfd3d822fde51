import { divide, exactText, exactValue, fraction, sum, type Fraction } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { reportsThroughOn } from '#record/office/reports-through.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Tasks } from '#record/rules/tasks.ts';
import type { Context } from '../dossier/context.ts';
import type { CompletionFact, Facts } from '../scheme/facts.ts';
import { scoreUnit, type UnitScore } from '../scheme/unit-score.ts';
import { valueOfResult } from '../score/quality.ts';
import { classWeight, roleWeight, type TaskLine } from '../score/task-period.ts';
import type { UnitResult } from '../score/unit-result.ts';
import type { Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import { leftOutFacts, lightCounts } from './beside-facts.ts';
import { planFacts, weekFacts } from './duty-facts.ts';
import { isNamed, type MayRead } from './may-read.ts';
import { bonusFacts, deductionFacts, markFacts, qualityFacts } from './merit-facts.ts';
import { bareNode, nodeFacts } from './node-facts.ts';
import { plain } from './plain.ts';

/** Who a unit was in a period. */
export type Roster = Pick<EditionUnit, 'unit' | 'name' | 'league' | 'order'>;

/**
 * A unit's period as plain facts for some readers: every line with what may be told of it and the
 * records that may be read, and what came out. Matters stand under their ids still.
 */
export function lockedUnit(
  context: Context,
  roster: Roster,
  { unit, period, lines, score, awardIneligible }: UnitResult,
  mayRead: MayRead,
  isOpen: MayRead = mayRead,
): EditionUnit {
  const look = periodLook(context, period);
  const own = context.units.get(unit)?.value;
  return plain({
    ...roster,
    through: own && reportsThroughOn(own, period.to),
    awardIneligible: awardIneligible && {
      record: mayRead(awardIneligible.entry.path) ? awardIneligible.entry.path : undefined,
    },
    lights: lightCounts(context, unit, period),
    completion: lines.completion.map((line) => completionFacts(context, line, look, mayRead, isOpen)),
    leftOut: [...leftOutFacts(context, unit, period, mayRead)],
    quality: lines.quality.map((line) => qualityFacts(context, line, look, mayRead)),
    plans: lines.plans.map((line) => planFacts(context, line, look, mayRead)),
    weeks: lines.weeks.map((line) => weekFacts(context, line, look, mayRead)),
    bonus: lines.bonus.map((line) => bonusFacts(context, line, mayRead)),
    deductions: lines.deductions.map((line) => deductionFacts(context, line, mayRead)),
    marks: lines.marks.map((line) => markFacts(context, line, mayRead)),
    result: lockedResult(score),
  });
}

/** A task with what counts and what waits or rests; of a withheld one its figures alone. */
function completionFacts(
  context: Context,
  { dossier, level, role, nodes, beside }: TaskLine,
  look: Look,
  mayRead: MayRead,
  isOpen: MayRead,
): NonNullable<EditionUnit['completion']>[number] {
  const all = [...nodes, ...beside];
  const head = { task: dossier.id, class: level, role };
  if (!isNamed(mayRead, dossier)) return { ...head, nodes: all.map(bareNode) };
  return {
    ...head,
    // A matter that is not for everyone stands in no table of a single item.
    item: isNamed(isOpen, dossier) ? dossier.task.value.item : undefined,
    nodes: all.map((line) => nodeFacts(context, dossier, line, look, mayRead)),
  };
}

/** The score of a unit from its locked inputs alone: what anyone can do who has the edition and the rules (rules.md §10). */
export function scoreLocked(rules: Rules, period: string, unit: EditionUnit): UnitScore {
  return scoreUnit(rules, { unit: unit.unit, league: unit.league, period }, lockedFacts(rules, unit));
}

/** The figures that came out, as exact texts; what does not exist or is 「—」 is left out. */
export function lockedResult(score: UnitScore): EditionUnit['result'] {
  const { base, bonus, deduction, handicap, cut, total, matters, falsified } = score;
  const parts = score.parts.flatMap(({ component, points }) =>
    points === undefined ? [] : [[component.id, exactText(points)] as const],
  );
  return {
    parts: Object.fromEntries(parts),
    ...printed({ base, bonus, deduction, handicap, cut, total }),
    matters,
    falsified,
  };
}

function printed<K extends string>(values: Readonly<Record<K, Fraction | undefined>>): { [N in K]?: string } {
  const there = Object.entries<Fraction | undefined>(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, exactText(value)]],
  );
  // The names are those of `values`.
  return Object.fromEntries(there) as { [N in K]?: string };
}

/** What an edition holds of a unit, as the facts that its score is made of. */
function lockedFacts(rules: Rules, unit: EditionUnit): Facts {
  const { tasks } = rules;
  return {
    completion:
      tasks === undefined ? [] : (unit.completion ?? []).flatMap((line) => completionFact(tasks, line) ?? []),
    quality: (unit.quality ?? []).map((line) => ({ q: meanOf(line) })),
    plans: (unit.plans ?? []).map(({ p }) => ({ p: exactValue(p) })),
    weeks: (unit.weeks ?? []).map(({ z }) => ({ z: z === undefined ? undefined : exactValue(z) })),
    bonus: (unit.bonus ?? []).map(({ points }) => ({ points: exactValue(points) })),
    deductions: (unit.deductions ?? []).map((line) => ({ ...line, points: exactValue(line.points) })),
    marks: (unit.marks ?? []).map(({ component, mark, why }) => ({
      component,
      mark: mark === undefined ? undefined : exactValue(mark),
      why,
    })),
  };
}

/** q of a task: the mean of its results (rules.md §6 B). */
export function meanOf({ results }: NonNullable<EditionUnit['quality']>[number]): Fraction {
  return divide(sum(results.map(({ result }) => valueOfResult(result))), fraction(results.length));
}

/** A task's weight and its nodes that count; undefined where only 主办 counts. */
export function completionFact(
  tasks: Tasks,
  { class: level, role, nodes }: NonNullable<EditionUnit['completion']>[number],
): CompletionFact | undefined {
  const r = roleWeight(tasks, role);
  if (r === undefined) return undefined;
  const counted = nodes.filter(counts).map(({ c }) => ({ c: exactValue(c) }));
  return { d: classWeight(tasks, level), r, role, nodes: counted };
}

/** Whether a node counts in its period: it is finished, or open and no longer waited for (rules.md §3). */
export function counts({ state }: { readonly state: string }): boolean {
  return state === 'finished' || state === 'open';
}
