import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const browserTests = ['src/**/*.browser{,.demo}.test.ts', 'scripts/**/*.browser{,.demo}.test.ts'];

/** What takes longest, in that order: begun last, one of them would keep a worker when all else is over. */
const LONGEST = [
  'site/site.browser',
  'site/papers.browser',
  'site/page-fit.browser',
  'site/built-site.browser',
  'site/old-kernel.browser',
  'site/submit-forms.browser',
  'site/section-forms.browser',
  'site/story.browser',
  'counter/counter.test',
  'counter/issue-door.test',
  'overdue/overdue-run.test',
  'workflows/counter-workflow.test',
];

class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    /** @param {import('vitest/node').TestSpecification} file */
    const place = ({ moduleId }) => LONGEST.findIndex((name) => moduleId.includes(name)) + 1 || Infinity;
    // Of those not named the larger first, as Vitest has it.
    return (await super.sort(files)).toSorted((a, b) => Math.sign(place(a) - place(b)) || 0);
  }
}

// Tests must not lean on the machine's zone: the office's own is data. Set here, before a worker starts.
process.env['TZ'] = 'Pacific/Honolulu';

export default defineConfig({
  test: {
    // The tests of scripts start hundreds of processes, and to start one costs the more the more memory the starting
    // process has: not in a thread of the one that holds every file as it was compiled.
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    projects: [
      ...['src', 'scripts'].map((folder) => ({
        extends: true,
        test: {
          name: folder,
          include: [`${folder}/**/*.test.ts`],
          exclude: browserTests,
          setupFiles: folder === 'scripts' ? ['scripts/testing/git-setup.ts'] : [],
          // Files share their workers, so that zod and the schemas are loaded once: a test leaves globals as they were.
          isolate: false,
          // A property over many ledgers takes a second on a quiet machine, and many on a busy one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
      {
        extends: true,
        test: {
          name: 'site',
          include: browserTests,
          // A browser and a build are each several processes: two at a time is what two cores bear.
          maxWorkers: 2,
          // As above; and what builds sites is loaded once a worker, too.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
