import type { RulesBlock } from '#wording/method/left-out.ts';
import type { Rules } from '#record/rules/rules.ts';

/** Which blocks a rules file writes; what it leaves out does not exist (rules.md, opening). */
export function writtenBlocks(rules: Rules): Readonly<Record<RulesBlock, boolean>> {
  const { tasks, weekly, verification, columns = [] } = rules;
  const has = (source: Rules['components'][number]['source']) =>
    rules.components.some((component) => component.source === source);
  return {
    tasks: tasks !== undefined,
    assist: tasks?.assist !== undefined,
    prompt: tasks?.prompt !== undefined,
    plans: rules.plans !== undefined,
    weekly: weekly !== undefined,
    digest: weekly?.digest !== undefined,
    keyPoints: weekly?.keyPoints !== undefined,
    monthly: rules.monthly !== undefined,
    verification: verification !== undefined && verification.scope !== 'none',
    sample: verification?.sample !== undefined,
    lookBack: rules.lookBack !== undefined,
    siteReview: rules.siteReview !== undefined,
    lights: rules.lights !== undefined,
    items: rules.items !== undefined,
    quality: has('quality'),
    assessed: has('assessed') || columns.length > 0,
    bonus: rules.bonus !== undefined,
    deduction: rules.deduction !== undefined,
    grades: rules.grades !== undefined || rules.leagues.some(({ grades }) => grades !== undefined),
    lists: rules.lists !== undefined || rules.leagues.some(({ lists }) => lists !== undefined),
    clue: rules.clocks.clue !== undefined,
    year: rules.year !== undefined,
  };
}
