// The tests that judge a mutant: those of the pure code, which run within their own worker.
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** A mutant is settled by the first test that fails: the near and small ones stand first, properties over random ledgers last. */
class QuickFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  sort(files) {
    const ordered = files
      .map((file) => ({ file, cost: costOf(file.moduleId) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ file }) => file);
    return Promise.resolve(ordered);
  }
}

/** @param {string} path */
function costOf(path) {
  const far = path.includes('/engine/') ? 0 : 2e6;
  const property = /invariants|-properties/.test(path) ? 1e6 : 0;
  return far + property + statSync(path).size;
}

export default defineConfig({
  test: {
    include: ['src/engine/**/*.test.ts', 'src/core/**/*.test.ts'],
    // As in the unit project: zod and the schemas are loaded once for all files of a mutant.
    isolate: false,
    cache: false,
    sequence: { sequencer: QuickFirst },
  },
});
