import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKinds, type KindMatch } from '#load/disk/kinds.ts';
import { PLACES } from '#record/ledger.ts';
import { projectRoot } from '../process/run-node.ts';

/** A record whose text is spoilt, as its kind is read. */
export interface Sample {
  readonly path: string;
  readonly text: string;
  readonly match: KindMatch;
}

const OFFICES = join(projectRoot, 'src', 'testing', 'offices');
/** Small whole ledgers, with frozen periods. */
const LEDGERS = ['plain', 'marks'].map((name) => join(OFFICES, name));
// Longer texts are no harder to read, only slower.
const LONGEST = 20_000;

/** Records of every kind that the ledgers here have, by kind: those of the small offices, and of the record itself. */
export function samplesByKind(): ReadonlyMap<string, readonly Sample[]> {
  const kinds = compileKinds(PLACES);
  const found = new Map<string, Sample[]>();
  for (const root of [...LEDGERS, join(projectRoot, 'data')].filter((folder) => existsSync(folder)))
    for (const path of filesBelow(root)) {
      const match = kinds.match(path);
      const text = match === undefined ? '' : readFileSync(join(root, path), 'utf8');
      if (match === undefined || text.length > LONGEST) continue;
      found.set(match.kind.name, [...(found.get(match.kind.name) ?? []), { path, text, match }]);
    }
  return found;
}

/** Copies of the small ledgers below a folder, to be spoilt there, with the texts of their files by path. */
export function copiedLedgers(
  below: string,
): readonly { readonly dir: string; readonly files: ReadonlyMap<string, string> }[] {
  return LEDGERS.map((from, n) => {
    const dir = join(below, String(n));
    cpSync(from, dir, { recursive: true });
    return {
      dir,
      files: new Map(filesBelow(dir).map((path) => [path, readFileSync(join(dir, path), 'utf8')])),
    };
  });
}

/** The files below a folder, with forward slashes, in order. */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
