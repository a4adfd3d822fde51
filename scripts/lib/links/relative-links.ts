import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { mapAddresses, mapCssAddresses } from './addresses.ts';

/**
 * Makes every root-absolute address in the style sheets of a built site relative, as its pages have theirs from when
 * they were written. Running it again changes nothing. Returns how many files changed.
 *
 * @throws Error naming the first script that still asks for a file from the root: such a site would break under a
 * sub-path. Scripts are made of the engine alone; what a page says in its texts is nobody's address.
 */
export async function makeAssetsRelative(folder: string): Promise<number> {
  let changed = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.split(sep).join('/');
    const kind = posix.extname(path);
    if (kind !== '.css' && kind !== '.js') continue;
    const file = join(folder, name);
    const before = await readFile(file, 'utf8');
    if (kind === '.js') {
      if (/["'`]\/(?:_astro|assets)\//.test(before))
        throw new Error(`${path}: an address in a script begins at the root`);
      continue;
    }
    const after = relativeCss(before, prefixOf(path));
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
  return mapCssAddresses(css, (address) => relative(address, up));
}

/**
 * Makes the addresses of a page relative; texts, comments and scripts stay as they are. `note` is told of each as it
 * was written.
 */
export function relativeHtml(
  html: string,
  up: string,
  note: (address: string) => void = () => undefined,
): string {
  return mapAddresses(html, (address) => {
    note(address);
    return relative(address, up);
  });
}

function relative(address: string, up: string): string {
  return address.replace(/^\s*\/(?!\/)/, up);
}
