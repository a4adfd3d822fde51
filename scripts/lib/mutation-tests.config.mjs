// The tests that judge a mutant: the engine's own, which run within their own worker.
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** A mutant is settled by the first test that fails: the small files stand first. */
class QuickFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  sort(files) {
    const sized = files.map((file) => ({ file, size: statSync(file.moduleId).size }));
    return Promise.resolve(sized.sort((a, b) => a.size - b.size).map(({ file }) => file));
  }
}

export default defineConfig({
  test: {
    // The engine has to stand by its own examples: properties over random ledgers would kill more, and take hours.
    include: ['src/engine/**/*.test.ts'],
    exclude: ['**/*invariants*.test.ts', '**/*-properties.test.ts'],
    // As in the unit project: zod and the schemas are loaded once for all files of a mutant.
    isolate: false,
    cache: false,
    sequence: { sequencer: QuickFirst },
  },
});
