import { divide, exactText, exactValue, fraction, sum, type Fraction } from '../../core/exact/fraction.ts';
import type { EditionUnit } from '../../record/edition-unit.ts';
import type { Rules } from '../../record/rules/rules.ts';
import type { Tasks } from '../../record/rules/tasks.ts';
import { valueOfResult } from '../score/quality.ts';
import { classWeight, roleWeight, type NodeLine, type TaskLine } from '../score/task-period.ts';
import type { UnitLines, UnitResult } from '../score/unit-result.ts';
import type { CompletionFact, Facts } from '../scheme/facts.ts';
import { scoreUnit, type UnitScore } from '../scheme/unit-score.ts';
import type { IsPublic, NameOf } from './matter-names.ts';

/** Who a unit was in a period. */
export type Roster = Pick<EditionUnit, 'unit' | 'name' | 'league' | 'order'>;

/** A unit's period as an edition holds it: the inputs without the records behind, and what came out; a withheld matter goes by the name that `nameOf` gives it, and what a withheld sheet says of a mark is left out. */
export function lockedUnit(
  roster: Roster,
  { lines, score, awardIneligible }: UnitResult,
  nameOf: NameOf,
  isPublic: IsPublic = () => true,
): EditionUnit {
  return {
    ...roster,
    ...(awardIneligible === undefined ? {} : { awardIneligible: true }),
    ...lockedLines(lines, nameOf, isPublic),
    result: lockedResult(score),
  };
}

/** The score of a unit from its locked inputs alone: what anyone can do who has the edition and the rules (rules.md §10). */
export function scoreLocked(rules: Rules, period: string, unit: EditionUnit): UnitScore {
  return scoreUnit(rules, { unit: unit.unit, league: unit.league, period }, lockedFacts(rules, unit));
}

type Lines = Omit<EditionUnit, keyof Roster | 'awardIneligible' | 'result'>;

/** A list without entries is left out. */
function lockedLines(lines: UnitLines, nameOf: NameOf, isPublic: IsPublic): Lines {
  const kept: Lines = {
    completion: lines.completion.flatMap((line) => lockedTask(line, nameOf) ?? []),
    quality: lines.quality.map(({ dossier, results }) => ({
      task: nameOf(dossier.id),
      results: results.map(({ check }) => check.result.result),
    })),
    plans: lines.plans.map(({ dossier, p }) => ({ task: nameOf(dossier.id), p: exactText(p) })),
    weeks: lines.weeks.flatMap(({ week, z }) => (z === undefined ? [] : [{ week, z: exactText(z) }])),
    bonus: lines.bonus.map(({ kind, points }) => ({ kind, points: exactText(points) })),
    deductions: lines.deductions.map(({ kind, matter, points }) => ({
      kind,
      matter: nameOf(matter),
      points: exactText(points),
    })),
    marks: lines.marks.map(({ component, mark, why, source }) => ({
      component,
      ...printed({ mark }),
      ...said({ why: isPublic('assessment', source.entry) ? why : undefined }),
    })),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, list = []]) => list.length > 0));
}

/** A task with what counts and what waits; undefined where all its nodes rest. */
function lockedTask(
  { dossier, level, role, nodes, beside }: TaskLine,
  nameOf: NameOf,
): NonNullable<EditionUnit['completion']>[number] | undefined {
  const locked = [...nodes, ...beside].flatMap(({ id, state, late, c }: NodeLine) =>
    state === 'suspended' ? [] : [{ id, state, late, c: exactText(c) }],
  );
  if (locked.length === 0) return undefined;
  return { task: nameOf(dossier.id), class: level, role, nodes: locked };
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

function said({ why }: { readonly why: string | undefined }): { why?: string } {
  return why === undefined ? {} : { why };
}

/** What an edition holds of a unit, as the facts that its score is made of. */
function lockedFacts(rules: Rules, unit: EditionUnit): Facts {
  const { tasks } = rules;
  return {
    completion:
      tasks === undefined ? [] : (unit.completion ?? []).flatMap((line) => completionFact(tasks, line) ?? []),
    quality: (unit.quality ?? []).map(({ results }) => ({
      q: divide(sum(results.map(valueOfResult)), fraction(results.length)),
    })),
    plans: (unit.plans ?? []).map(({ p }) => ({ p: exactValue(p) })),
    weeks: (unit.weeks ?? []).map(({ z }) => ({ z: exactValue(z) })),
    bonus: (unit.bonus ?? []).map(({ points }) => ({ points: exactValue(points) })),
    deductions: (unit.deductions ?? []).map((line) => ({ ...line, points: exactValue(line.points) })),
    marks: (unit.marks ?? []).map(({ component, mark, why }) => ({
      component,
      mark: mark === undefined ? undefined : exactValue(mark),
      why,
    })),
  };
}

function completionFact(
  tasks: Tasks,
  { class: level, role, nodes }: NonNullable<EditionUnit['completion']>[number],
): CompletionFact | undefined {
  const r = roleWeight(tasks, role);
  if (r === undefined) return undefined;
  const counted = nodes.filter(({ state }) => state !== 'waiting').map(({ c }) => ({ c: exactValue(c) }));
  return { d: classWeight(tasks, level), r, role, nodes: counted };
}
