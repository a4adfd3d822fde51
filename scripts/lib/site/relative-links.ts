import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { mapAddresses, mapCssAddresses } from './addresses.ts';

/**
 * Makes every root-absolute address in a built site relative, so that the site works under
 * any sub-path. Running it again changes nothing. Returns how many files changed.
 *
 * 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss.
 *
 * @throws Error naming the first script that still asks for a file from the root: such a site would break under a
 * sub-path. Scripts are made of the engine alone; what a page says in its texts is nobody's address.
 */
export async function makeLinksRelative(folder: string): Promise<number> {
  let changed = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.split(sep).join('/');
    const kind = posix.extname(path);
    if ((kind !== '.html' && kind !== '.css' && kind !== '.js') || path === '404.html') continue;
    const file = join(folder, name);
    const before = await readFile(file, 'utf8');
    if (kind === '.js') {
      if (/["'`]\/(?:_astro|assets)\//.test(before))
        throw new Error(`${path}: an address in a script begins at the root`);
      continue;
    }
    const up = prefixOf(path);
    const after = kind === '.html' ? relativeHtml(before, up) : relativeCss(before, up);
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
  return mapCssAddresses(css, relativeTo(up));
}

/** Makes the addresses of a page relative; texts, comments and scripts stay as they are. */
export function relativeHtml(html: string, up: string): string {
  return mapAddresses(html, relativeTo(up));
}

function relativeTo(up: string): (address: string) => string {
  return (address) => address.replace(/^\s*\/(?!\/)/, up);
}
