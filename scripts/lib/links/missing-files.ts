import { readFile, readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { decodeHTMLAttribute } from 'entities';
import { compareText } from '#record/schema/problem.ts';
import { mapAddresses, mapCssAddresses } from './addresses.ts';

/** A file that a built site refers to and does not have. Paths are from the site's root, with forward slashes. */
export interface MissingFile {
  readonly from: string;
  /** As it is written there. */
  readonly address: string;
}

/** What a file of a site refers to, by the ending of its name; other files refer to nothing. */
const ADDRESSES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  '.html': inMarkup,
  '.svg': inMarkup,
  '.css': inCss,
  '.js': inScript,
  '.json': inJson,
  '.webmanifest': inJson,
};

/** What the pages of a site refer to, gathered while they are rendered. */
export interface References {
  /** Takes an address from the site's root that a page leads to; `page` is its own. */
  readonly note: (page: string, address: string) => void;
  /** Each address with the first page that has it, by the order of their names. */
  readonly noted: () => readonly MissingFile[];
}

/** Gathers references, each address once. */
export function gatherReferences(): References {
  const firstOf = new Map<string, string>();
  return {
    note(page, address) {
      if (page < (firstOf.get(address) ?? '\uffff')) firstOf.set(address, page);
    },
    noted: () => [...firstOf].map(([address, page]) => ({ from: `${page.slice(1)}index.html`, address })),
  };
}

/**
 * Every file that the pages, style sheets, scripts and data of a built site refer to and that it lacks, each once, in
 * the order of the files. Addresses elsewhere are not asked; a folder stands for its index.html, as on any static host.
 * Of the pages in `asked` all is noted, and they are not read again.
 */
export async function missingFiles(
  folder: string,
  noted: readonly MissingFile[] = [],
  asked: ReadonlySet<string> = new Set(),
): Promise<readonly MissingFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
  const there = new Set(files);
  const lacking: (MissingFile & { readonly path: string })[] = [];
  const ask = (from: string, address: string): void => {
    const path = pathOf(from, address);
    if (path !== undefined && !isThere(there, path)) lacking.push({ from, address, path });
  };
  for (const { from, address } of noted) ask(from, address);
  for (const from of files) {
    const find = asked.has(from) ? undefined : ADDRESSES[posix.extname(from)];
    if (find === undefined) continue;
    for (const address of find(await readFile(join(folder, from), 'utf8'))) ask(from, address);
  }
  const missing = new Map<string, MissingFile>();
  for (const { from, address, path } of lacking.toSorted((a, b) => compareText(a.from, b.from)))
    if (!missing.has(path)) missing.set(path, { from, address });
  return [...missing.values()];
}

function isThere(files: ReadonlySet<string>, path: string): boolean {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return (
    files.has(`${folder}index.html`) || (path !== folder && (files.has(path) || files.has(`${path}.html`)))
  );
}

/** What an address means, from the site's root; undefined where it leads elsewhere or into the same page. What leaves the site by its root keeps its `../`. */
function pathOf(from: string, written: string): string | undefined {
  const address = written.trim();
  if (isElsewhere(address)) return undefined;
  const [path = ''] = address.split(/[?#]/, 1);
  // 404.html is shown at any address: what it names relatively lies beside that.
  if (path === '' || (from === '404.html' && !path.startsWith('/'))) return undefined;
  const whole = posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path));
  const inside = whole === '.' || whole === './' ? '' : whole;
  try {
    return decodeURIComponent(inside);
  } catch {
    return inside;
  }
}

/** Whether an address names its site. */
function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

function inMarkup(text: string): readonly string[] {
  const found: string[] = [];
  mapAddresses(text, (address) => {
    found.push(decodeHTMLAttribute(address));
    return address;
  });
  return found;
}

function inCss(text: string): readonly string[] {
  const found: string[] = [];
  mapCssAddresses(text, (address) => {
    found.push(address);
    return address;
  });
  return found;
}

/** The files that a script imports; what else it asks for, no one can tell from outside. */
function inScript(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(["'`])((?:\.{0,2}\/)[^"'`\s]+)\1/g)].map(
    ([, , path = '']) => path,
  );
}

/** The members of data by which other files are named, wherever they stand in it. */
const NAMING = new Set(['href', 'src', 'url', 'start_url']);

function inJson(text: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(text, (key: string, value: unknown) => {
    // A word in such a member may be anything; a way does not.
    if (NAMING.has(key) && typeof value === 'string' && /^\.{0,2}\//.test(value)) found.push(value);
    return value;
  });
  return found;
}
