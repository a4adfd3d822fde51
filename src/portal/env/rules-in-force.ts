import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ClaimFact } from '#engine/dossier/dossier.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { ViewEnv } from './env.ts';

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

/** The rules in force on the as-of day; before the first of any, those that come into force first. */
export function rulesInForce(env: ViewEnv): EntryOf<'rules'> | undefined {
  const published = publishedRules(env);
  const inForce = env.context.rulesOn(dayOf(env.context.asOf));
  return published.find(({ value }) => value.version === inForce?.version) ?? published.at(-1);
}
