import { defineConfig } from 'vitest/config';

const browserTests = ['src/**/*.browser{,.demo}.test.ts', 'scripts/**/*.browser{,.demo}.test.ts'];

// Tests must not lean on the machine's zone: the office's own is data. Set here, before a worker starts.
process.env['TZ'] = 'Pacific/Honolulu';

export default defineConfig({
  test: {
    // The tests of scripts start hundreds of processes, and to start one costs the more the more memory the starting
    // process has: not in a thread of the one that holds every file as it was compiled.
    pool: 'forks',
    projects: [
      ...['src', 'scripts'].map((folder) => ({
        extends: true,
        test: {
          name: folder,
          include: [`${folder}/**/*.test.ts`],
          exclude: browserTests,
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
