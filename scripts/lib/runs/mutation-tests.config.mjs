// The tests that judge a mutant: the engine's own, which run within their own worker.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The folders whose files are changed, as `scripts/mutate.ts` tells them. */
const rooms = (process.env['MUTATED'] ?? '').split(',').map((path) => `/${dirname(path)}/`);

/** Freezing runs the whole engine a dozen times over: its tests judge their own room alone. */
const others = rooms.some((room) => room.includes('/freeze/') || room.includes('*'))
  ? []
  : ['src/engine/freeze/**'];

/** A mutant is settled by the first test that fails: the tests beside it stand first, then the small files. */
class QuickFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  sort(files) {
    const ranked = files.map((file) => ({
      file,
      away: rooms.some((room) => file.moduleId.includes(room)) ? 0 : 1,
      size: statSync(file.moduleId).size,
    }));
    return Promise.resolve(ranked.sort((a, b) => a.away - b.away || a.size - b.size).map(({ file }) => file));
  }
}

export default defineConfig({
  test: {
    // The engine has to stand by its own examples: properties over random ledgers would kill more, and take hours.
    include: ['src/engine/**/*.test.ts'],
    exclude: ['**/*invariants*.test.ts', '**/*-properties.test.ts', ...others],
    // As in the unit project: zod and the schemas are loaded once for all files of a mutant.
    isolate: false,
    cache: false,
    sequence: { sequencer: QuickFirst },
  },
});
