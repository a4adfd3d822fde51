import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ClaimFact } from '#engine/dossier/dossier.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { ViewEnv } from './env.ts';
import type { RulesBlock } from '#wording/method/left-out.ts';
import type { Rules } from '#record/rules/rules.ts';

/** Every version of the rules that the context knows, so every one published by the as-of day; newest first. */
export function publishedRules(env: ViewEnv): readonly EntryOf<'rules'>[] {
  return env.shown.rules.toSorted(
    (a, b) => compareText(b.value.from, a.value.from) || compareText(b.path, a.path),
  );
}

/** Whether units report by weeks or months. */
export function hasReports(env: ViewEnv): boolean {
  return publishedRules(env).some(
    ({ value: { weekly, monthly } }) => weekly !== undefined || monthly !== undefined,
  );
}

/** Whether the rules on the day of a report know checks of reports. */
export function knowsVerification({ context }: ViewEnv, claim: Pick<ClaimFact, 'received'>): boolean {
  return context.rulesOn(dayOf(claim.received))?.verification !== undefined;
}

/** Whether the office has matters at all: some version of its rules that is published knows them. */
export function hasTaskRules(env: ViewEnv): boolean {
  return publishedRules(env).some(({ value }) => value.tasks !== undefined);
}

/** Whether the office verifies at all: some version of its rules that is published knows 核验. */
export function verifies(env: ViewEnv): boolean {
  return publishedRules(env).some(({ value }) => value.verification !== undefined);
}

/** The rules in force on the as-of day; before the first of any, those that come into force first. */
export function rulesInForce(env: ViewEnv): EntryOf<'rules'> | undefined {
  const published = publishedRules(env);
  const inForce = env.context.rulesOn(dayOf(env.context.asOf));
  return published.find(({ value }) => value.version === inForce?.version) ?? published.at(-1);
}

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
    inspections: rules.inspections !== undefined,
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
