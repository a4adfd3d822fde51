import { Id } from '#record/schema/scalars.ts';
import { freezeWords } from '#wording/commands/freeze.ts';
import { wrongUsage } from './options.ts';

/** The period that a command line names, as its folder is called; wrong usage ends the process with 2. */
export function periodAsked([period = wrongUsage(freezeWords.period), ...more]: readonly string[]): string {
  if (more.length > 0 || !Id.safeParse(period).success)
    wrongUsage(freezeWords.notPeriod([period, ...more].join(' ')));
  return period;
}
