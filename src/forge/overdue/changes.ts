import { overdueWords } from '#wording/overdue/issues.ts';
import { isDuty } from './close-step.ts';
import type { Plan, IssueStep } from './step.ts';
import type { DutyLine } from './wanted-issue.ts';

/** One overdue duty as a digest tells it. */
interface ChangeLine {
  /** The unit that owes it; of the section its unit. Left out of posts and leaders, and where nothing of it may be told. */
  readonly unit?: string;
  /** The debtor by name; empty where nothing of it may be told. */
  readonly who: string;
  readonly line: string;
  /** Address of its issue. */
  readonly url?: string;
}

/** What a run changed: what became overdue, what still is, what is no longer. */
export interface OverdueChanges {
  readonly opened: readonly ChangeLine[];
  readonly standing: readonly ChangeLine[];
  readonly settled: readonly ChangeLine[];
}

/**
 * What a plan changes about overdue duties, one line each. `done` says of a step whether it was carried out, and by which
 * number its issue is known; of what only would be done it says yes, without a number where there is none yet. What
 * somebody closed and is still owed counts as standing; that an issue is closed as a duplicate changes nothing.
 */
export function overdueChanges(
  plan: Plan,
  done: (step: IssueStep) => { readonly number: number | undefined } | undefined,
  issueAddress: (number: number) => string,
): OverdueChanges {
  const lineOf = (duty: DutyLine | undefined, number: number | undefined): ChangeLine => {
    const isUnit = duty?.who.kind === 'unit' || duty?.who.kind === 'section';
    return {
      ...(duty !== undefined && isUnit ? { unit: duty.who.id } : {}),
      who: duty?.name ?? '',
      line: duty?.line ?? overdueWords.goneLine,
      ...(number === undefined ? {} : { url: issueAddress(number) }),
    };
  };
  const opened: ChangeLine[] = [];
  const settled: ChangeLine[] = [];
  for (const step of plan.steps) {
    const was = done(step);
    if (was === undefined) continue;
    if (step.do === 'create' || step.do === 'reopen') {
      if (isDuty(step.wanted.key)) opened.push(lineOf(step.wanted, was.number));
    } else if (step.do === 'close' && step.key !== undefined && isDuty(step.key)) {
      const { because } = step;
      if (because.why === 'duplicate' || because.why === 'unknown') continue;
      settled.push(lineOf('line' in because ? because : undefined, was.number));
    }
  }
  const standing = [...plan.standing, ...plan.respected]
    .filter(({ wanted }) => isDuty(wanted.key))
    .map(({ wanted, number }) => lineOf(wanted, number));
  return { opened, standing, settled };
}
