import { thisPeriod } from '#wording/shared/period.ts';
import { factWords } from '#wording/sheet/score-fact.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { UnrankedReason } from '#record/freeze/edition.ts';
import { unrankedText } from '../score/standing.ts';
import { ruleRef, type RuleSection } from '../env/rule-ref.ts';
import type { StepView } from './total-steps.ts';

/** What is printed beside the total where the office has tasks: how many the unit leads with a counted node, and the nodes that count (rules.md §1, §3). */
export function unitPeriodFacts(result: UnitSheet): readonly StepView[] {
  const { rules, period, score, lines } = result;
  if (rules.tasks === undefined) return [];
  const { leastMatters } = rules.tasks;
  const nodes = lines.completion.flatMap((line) => line.nodes.filter(counts));
  const count = (test: (node: (typeof nodes)[number]) => boolean) => nodes.filter(test).length;
  const unchecked = count(
    ({ accepted }) => accepted?.how === 'awaiting' || accepted?.how === 'awaiting-draw',
  );
  const plans = count(({ id }) => id === 'plan');
  const step = (section: RuleSection, facts: Omit<StepView, 'rule'>): StepView => ({
    ...facts,
    rule: ruleRef(section, rules.version),
  });
  return [
    step('who', {
      label: factWords.matters,
      expression: factWords.mattersText(thisPeriod(period.kind)),
      result: factWords.mattersCount(score.matters),
      note: leastMatters === 0 ? null : factWords.leastMatters(leastMatters),
    }),
    step('weight', {
      label: factWords.nodes,
      expression: factWords.nodesText(
        count(({ state, late }) => state === 'finished' && late === 0),
        count(({ state, late }) => state === 'finished' && late > 0),
        count(({ state }) => state === 'open'),
      ),
      result: String(nodes.length),
      note:
        [
          ...(unchecked === 0 ? [] : [factWords.unchecked(unchecked)]),
          ...(plans === 0 ? [] : [factWords.missingPlans(plans)]),
        ].join('；') || null,
    }),
  ];
}

/** For a unit without a rank, in place of the steps to a total: which condition it misses (rules.md §1, §6). */
export function conditionStep({ rules, period, score }: UnitSheet, reason: UnrankedReason): StepView {
  const empty = score.parts
    .filter(({ points }) => points === undefined)
    .map(({ component }) => component.name);
  return {
    label: factWords.condition,
    expression:
      reason === 'no-matters'
        ? factWords.conditionText(score.matters, rules.tasks?.leastMatters ?? 0)
        : factWords.without(empty),
    result: factWords.notRanked,
    note: unrankedText(reason, period),
    rule: ruleRef('who', rules.version),
  };
}
