import type { Portal } from '../../../src/portal.ts';
import type { CheckResult } from '../check/check-output.ts';
import type { CheckChoice } from '../check/check-record.ts';
import { askedThread } from '../process/asked-thread.ts';
import { putTogether, type Outline } from './outline.ts';
import type { RecordQuestion } from './record-messages.ts';

/** The record of a build, which a thread of its own reads once and keeps. */
export interface BuildRecord {
  /** Checks it; rejects as `checkRecord` throws. */
  readonly check: (choice: CheckChoice) => Promise<CheckResult>;
  /** What the pages show of it, each part made there when it is asked for. Of a record that was not checked, the one that the environment names is read. */
  readonly portal: () => Promise<Portal>;
  /** Ends the thread. What is still asked for, or is later, fails. */
  readonly close: () => Promise<void>;
}

/** Starts the thread of a record. Where it ends before it is closed, whatever is asked of it fails with why. */
export function buildRecord(): BuildRecord {
  const thread = askedThread<RecordQuestion>(new URL('./record-thread.ts', import.meta.url), {
    youngMegabytes: YOUNG_MEGABYTES,
  });
  return {
    check: (choice) => thread.ask({ check: choice }),
    portal: async () => {
      const outline = await thread.ask<Outline>('outline');
      // As it was taken apart, so it is put together.
      return putTogether(outline, (make) => thread.ask({ make })) as Portal;
    },
    close: thread.close,
  };
}

/** Twice the usual, so that more of what a view took is let go before what stands is sought out: 2% less work and 25 MB less at 3,000 matters; more than this only takes memory. */
const YOUNG_MEGABYTES = 96;
