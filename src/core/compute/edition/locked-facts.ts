import { decimal, divide, exactValue, fraction, sum } from '../../exact/fraction.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import type { Rules } from '../../schema/rules.ts';
import { onePerMatter } from '../deduction-total.ts';
import { scoreUnit, type UnitFacts, type UnitScore } from '../unit-score.ts';
import { completionLines } from '../workload.ts';

/** Scores a unit from locked inputs alone: what anyone can do who has the edition and the rules (rules-v1 §10). */
export function scoreLocked(rules: Rules, unit: EditionUnit): UnitScore {
  return scoreUnit(rules, unit.unit, unit.league, lockedFacts(rules, unit));
}

function lockedFacts(rules: Rules, unit: EditionUnit): UnitFacts {
  const { weights } = rules;
  return {
    completion: completionLines(
      rules,
      unit.completion.map(({ nodes, ...task }) => ({
        ...task,
        shares: nodes.map((node) => ({ ...node, c: exactValue(node.c) })),
      })),
    ),
    quality: unit.quality.map(({ class: level, role, results }) => ({
      d: decimal(weights.class[level]),
      r: decimal(role === 'lead' ? weights.lead : weights.assist),
      q: divide(sum(results.map((result) => decimal(rules.quality[result]))), fraction(results.length)),
    })),
    plans: unit.plans.map(({ p }) => ({ p: exactValue(p) })),
    weeks: unit.weeks.map(({ z }) => ({ z: exactValue(z) })),
    bonus: unit.bonus.map(({ points }) => ({ points: exactValue(points) })),
    deductions: onePerMatter(
      unit.deductions.map((ground) => ({ ...ground, points: exactValue(ground.points) })),
      () => '',
    ),
    marks: unit.marks.map(({ component, mark }) => ({ component, mark: exactValue(mark) })),
  };
}
