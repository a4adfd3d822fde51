import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** Attributes that hold one address. */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);
/** Attributes that hold a list of addresses with sizes. */
const ADDRESS_SET = new Set(['srcset', 'imagesrcset']);

const PIECE =
  /<!--[\s\S]*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>)([\s\S]*?)(<\/\2\s*>)|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /(\s)([^\s=>"'/]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const CSS_URL = /(url\(\s*["']?)\/(?!\/)/g;
const REFRESH = /^(\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?)\/(?!\/)/i;

/**
 * Makes every root-absolute address in a built site relative, so that the site works under
 * any sub-path. Running it again changes nothing. Returns how many files changed.
 *
 * 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss.
 *
 * @throws Error naming the first file in which a script still asks for `/_astro/`: such a site would break under a sub-path.
 */
export async function makeLinksRelative(folder: string): Promise<number> {
  let changed = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.split(sep).join('/');
    const kind = posix.extname(path);
    if ((kind !== '.html' && kind !== '.css' && kind !== '.js') || path === '404.html') continue;
    const file = join(folder, name);
    const before = await readFile(file, 'utf8');
    const up = prefixOf(path);
    const after =
      kind === '.html' ? relativeHtml(before, up) : kind === '.css' ? relativeCss(before, up) : before;
    if (/["'`]\/_astro\//.test(after))
      throw new Error(`${path}: an address in a script begins with /_astro/`);
    if (after === before) continue;
    await writeFile(file, after);
    changed += 1;
  }
  return changed;
}

/** The way from a file of the site, `a/b/index.html`, up to the site's root: `../../`; for a file in the root `./`. */
export function prefixOf(path: string): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** Makes the addresses of a style sheet relative. */
export function relativeCss(css: string, up: string): string {
  return css.replaceAll(CSS_URL, `$1${up}`);
}

/** Makes the addresses of a page relative; texts, comments and scripts stay as they are. */
export function relativeHtml(html: string, up: string): string {
  return html.replaceAll(
    PIECE,
    (piece: string, open?: string, name?: string, inside?: string, close?: string) => {
      if (piece.startsWith('<!--')) return piece;
      if (open === undefined) return relativeTag(piece, up);
      const content = name?.toLowerCase() === 'style' ? relativeCss(inside ?? '', up) : (inside ?? '');
      return relativeTag(open, up) + content + (close ?? '');
    },
  );
}

function relativeTag(tag: string, up: string): string {
  return tag.replaceAll(
    ATTRIBUTE,
    (whole: string, space: string, name: string, equals?: string, written?: string) => {
      if (equals === undefined || written === undefined) return whole;
      const quote = /^["']/.exec(written)?.[0] ?? '';
      const value = quote === '' ? written : written.slice(1, -1);
      return `${space}${name}${equals}${quote}${relativeValue(name.toLowerCase(), value, up)}${quote}`;
    },
  );
}

function relativeValue(name: string, value: string, up: string): string {
  if (ADDRESS.has(name)) return value.replace(/^\s*\/(?!\/)/, up);
  if (ADDRESS_SET.has(name)) return value.replaceAll(/(^|,)(\s*)\/(?!\/)/g, `$1$2${up}`);
  if (name === 'style') return relativeCss(value, up);
  if (name === 'content') return value.replace(REFRESH, `$1${up}`);
  return value;
}
