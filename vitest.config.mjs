import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const browserTests = ['src/**/*.browser{,.demo}.test.ts', 'scripts/**/*.browser{,.demo}.test.ts'];

// Tests must not lean on the machine's zone: the office's own is data. Set here, before a worker starts.
process.env['TZ'] = 'Pacific/Honolulu';

/**
 * The tests of scripts come first: they start hundreds of processes, and to start one costs the more the more memory
 * the starting process has.
 */
class ScriptsFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const usual = await super.sort(files);
    const isScript = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      moduleId.includes('/scripts/');
    return [...usual.filter(isScript), ...usual.filter((file) => !isScript(file))];
  }
}

export default defineConfig({
  test: {
    // For the same reason not in a thread of the process that holds every file as it was compiled.
    pool: 'forks',
    sequence: { sequencer: ScriptsFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: browserTests,
          // Files share their workers, so that zod and the schemas are loaded once: a test leaves globals as they were.
          isolate: false,
          // A property over many ledgers takes a second on a quiet machine, and many on a busy one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: browserTests,
          // A browser and a build are each several processes: two at a time is what two cores bear.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
