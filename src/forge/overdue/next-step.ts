import { sectionName, type ViewEnv } from '#portal/env/env.ts';
import { rulesInForce } from '#portal/env/rules-in-force.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { overdueWords } from '#wording/overdue/issues.ts';

/** Whose step is next, and what comes after it by the rules in force; `who` is the debtor by name. */
export function nextStep(env: ViewEnv, { kind }: Duty, who: string): string {
  const { next } = overdueWords;
  const rules = rulesInForce(env)?.value;
  const section = sectionName(env);
  switch (kind) {
    case 'ack':
      return next.ack(who);
    case 'plan':
      return next.plan(who, rules?.plans !== undefined, section);
    case 'weekly':
    case 'monthly':
      return next.report(who);
    case 'node':
    case 'rectification':
      return next.node(who, section, rules?.verification !== undefined);
    case 'approval':
    case 'consent':
      return next.decision(who, section);
    case 'filing':
      return next.filing(who);
    case 'verification':
    case 'look-back':
      return next.check(who);
    case 'clue-decision':
      return next.clue(who);
    case 'weekly-issue':
    case 'key-points':
      return next.issue(who);
    case 'mark':
      return next.mark(who);
    case 'site-review':
      return next.visit(who, section);
    case 'objection':
      return next.objection(who);
    case 'draw':
      return next.draw(who);
  }
}
