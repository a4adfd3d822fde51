/** What a matter can come from, and has a page. */
export type SourceKind = 'meeting' | 'incoming' | 'clue';

/** The folder of the pages of each kind. */
export const SOURCE_FOLDERS: Readonly<Record<SourceKind, string>> = {
  meeting: 'meetings',
  incoming: 'incoming',
  clue: 'clues',
};

export function sourceHref(kind: SourceKind, id: string): string {
  return `/${SOURCE_FOLDERS[kind]}/${id}/`;
}
