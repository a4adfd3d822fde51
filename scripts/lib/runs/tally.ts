/** How many tests held; `skipped` counts those that could not run on this machine. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A step that counts as one test. */
export function one(held: boolean): Tally {
  return { passed: held ? 1 : 0, failed: held ? 0 : 1, skipped: 0 };
}

/** The sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
  };
}

/**
 * The tally of a Vitest run from its JSON report. A file whose tests could not be read counts as
 * one failure; so does no report, a run that held no test, and a run that failed outside its tests.
 */
export function vitestTally(report: string | undefined): Tally {
  const parsed: unknown = report === undefined ? undefined : JSON.parse(report);
  const count = (name: string): number => {
    const found = memberOf(parsed, name);
    return typeof found === 'number' ? found : 0;
  };
  const files = memberOf(parsed, 'testResults');
  const unread = Array.isArray(files) ? files.filter(isUnread).length : 0;
  const passed = count('numPassedTests');
  const failed = count('numFailedTests') + unread;
  const skipped = count('numPendingTests') + count('numTodoTests');
  const broken = passed + failed + skipped === 0 || (memberOf(parsed, 'success') !== true && failed === 0);
  return { passed, failed: failed + (broken ? 1 : 0), skipped };
}

/** The closing line of a test run: `12 passed, 0 failed`, with `, 3 skipped` when some were. */
export function closingLine(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

function isUnread(file: unknown): boolean {
  const cases = memberOf(file, 'assertionResults');
  return memberOf(file, 'status') === 'failed' && Array.isArray(cases) && cases.length === 0;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
