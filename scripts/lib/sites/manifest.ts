const LINE = /^([0-9a-f]{8}) (.+)$/;

/** The manifest of the accepted sites: one line a file, `digest path`, in the order of the paths. */
export function manifestText(digests: ReadonlyMap<string, string>): string {
  const paths = [...digests.keys()].sort();
  return paths.map((path) => `${digests.get(path) ?? ''} ${path}\n`).join('');
}

/** Path → digest, as `manifestText` wrote it; lines that it did not write, e.g. the marks of a conflict, are passed over. */
export function readManifest(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, digest, path] = LINE.exec(line) ?? [];
      return digest === undefined || path === undefined ? [] : [[path, digest] as const];
    }),
  );
}

/** The paths in which one state of a site differs from another, each list in order. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Says which files came, went and changed from one set of digests to the other. */
export function differenceOf(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference {
  const [was, is] = [[...before.keys()].sort(), [...after.keys()].sort()];
  return {
    added: is.filter((path) => !before.has(path)),
    removed: was.filter((path) => !after.has(path)),
    changed: is.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
  };
}

/** How many files a difference names. */
export function sizeOf({ added, removed, changed }: Difference): number {
  return added.length + removed.length + changed.length;
}
