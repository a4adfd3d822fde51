import { kindSlug } from '#form/kind-slug.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { manualWords } from '#wording/commands/manual.ts';

/** The generated half of data/README.md: where each kind of record stands, and how one is begun. What its fields are is told by the help pages and the schemas. */
export function dataManual(): string {
  const { heads } = manualWords;
  const rows = [heads, heads.map(() => '--'), ...KIND_NAMES.map(rowOf)];
  return [manualWords.begin, '', ...rows.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

function rowOf(kind: KindName): readonly string[] {
  const { label, paths } = KINDS[kind];
  const slug = kindSlug(kind);
  return [
    label,
    Object.keys(paths)
      .map((path) => `\`${path}\``)
      .join('、'),
    isWritten(kind) ? manualWords.written : `\`${slug}\``,
    manualWords.page(slug),
  ];
}
