import { matchesGlob } from 'node:path';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { schemaGlobs } from '../lib/manual/editor-files.ts';

/** The kinds whose schema an editor takes for a file, as its YAML extension reads the globs: what a `!` fits is out. */
export function kindByGlob(file: string): readonly KindName[] {
  const all = Object.values(schemaGlobs());
  return KIND_NAMES.filter((_, index) => {
    const globs = all[index] ?? [];
    const fits = (glob: string) => matchesGlob(file, glob);
    return (
      globs.some((glob) => !glob.startsWith('!') && fits(glob)) &&
      !globs.some((glob) => glob.startsWith('!') && fits(glob.slice(1)))
    );
  });
}
