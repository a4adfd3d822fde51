/** What a name in the data folder says about its file before anything is read. */
export type NameVerdict = 'record' | 'beside' | 'litter' | 'extension' | 'document' | 'other';

// Files that belong to Git, to the forge or to people; they are no records and are left alone.
const BESIDE = new Set([
  'README.md',
  '.gitkeep',
  '.gitignore',
  '.gitattributes',
  '.editorconfig',
  '.prettierignore',
  'CODEOWNERS',
]);
const BESIDE_FOLDERS = new Set(['.git', '.github', '.gitea', '.forgejo', '.gitlab', '.vscode', '.idea']);
const LITTER =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory|~\$.*|.*~|\..*\.sw[a-p]|.*\.(?:bak|tmp|orig|rej))$/iu;
// Whatever has the ending of a file that is neither text of a record nor a note.
const DOCUMENT = /\.(?!(?:yaml|md|txt)$)[a-z][a-z0-9]{0,7}$/iu;

/** `beside` is left alone, `litter` is what systems and editors leave behind, `extension` is a record under a wrong ending, `document` any other file: a letter, table, picture, archive. */
export function fileVerdict(name: string): NameVerdict {
  if (BESIDE.has(name)) return 'beside';
  if (LITTER.test(name)) return 'litter';
  if (/\.(?:yml|yaml\.txt|yml\.txt|json|yaml\.yaml)$/iu.test(name)) return 'extension';
  if (DOCUMENT.test(name)) return 'document';
  return name.endsWith('.yaml') ? 'record' : 'other';
}

/** Whether a folder belongs to tools and is not looked into. */
export function isToolFolder(name: string): boolean {
  return BESIDE_FOLDERS.has(name);
}

/** Whether a name keeps to lower-case ASCII letters, digits, hyphens and dots, so that it is the same on every system. */
export function isPlainName(name: string): boolean {
  return /^[a-z0-9.][a-z0-9.-]*$/u.test(name);
}

/** The name as it may stand: half-width, lower case, hyphens for spaces and underscores; Chinese has no such form. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-');
}
