import { addDays } from '#days/day.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import { overduePlan } from '../plan.ts';
import type { IssueStep } from '../step.ts';
import { wantedIssues } from '../wanted.ts';
import type { WantedIssues } from '../wanted-issue.ts';
import { ForgeModel } from './forge-model.ts';

/** One morning's run: what should stand, what was done for it, what a second run would do. */
export interface Morning {
  readonly day: string;
  readonly wanted: WantedIssues;
  readonly steps: readonly IssueStep[];
  readonly again: readonly IssueStep[];
  /** Keys of the issues that stand open after it. */
  readonly open: readonly string[];
}

/** A run at twenty past eight of each day in turn, on one forge. */
export function mornings(
  envAt: (asOf: string) => ViewEnv,
  from: string,
  days: number,
  forge = new ForgeModel(),
): readonly Morning[] {
  const place = { address: 'https://git.example.cn/minfang/ledger', branch: 'main', data: 'data' };
  return Array.from({ length: days }, (_, n) => {
    const day = addDays(from, n);
    const wanted = wantedIssues(envAt(`${day} 08:20`), place);
    const { steps } = overduePlan(wanted, forge.standing());
    for (const step of steps) forge.make(step, day);
    return {
      day,
      wanted,
      steps,
      again: overduePlan(wanted, forge.standing()).steps,
      open: forge.issues
        .filter(({ isOpen }) => isOpen)
        .map(({ body }) => /(?:duty|soon):\S+/u.exec(body)?.[0] ?? ''),
    };
  });
}
