import { Buffer } from 'node:buffer';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { upFrom } from '#portal/links/links.ts';
import { mapCssAddresses } from './addresses.ts';

/**
 * Makes every root-absolute address in the style sheets of a built site relative, as its pages have theirs from where
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
    const after = relativeCss(before, upFrom(`/${path}`));
    if (after === before) continue;
    await writeFile(file, after);
    changed += 1;
  }
  return changed;
}

/** Makes the addresses of a style sheet relative. */
export function relativeCss(css: string, up: string): string {
  return mapCssAddresses(css, (address) => address.replace(/^\s*\/(?!\/)/, up));
}

/** How Astro begins the address of a file that it put together. */
const ASSET = Buffer.from('="/assets/');
/** The attributes in which it writes one. */
const NAMES = [' src', ' href'].map((name) => Buffer.from(name));

/**
 * Makes relative what Astro itself wrote into a page: the addresses of the scripts and style sheets that it put
 * together. All others were made so where they were written (`src/portal/links`). No text of a page holds one of
 * these: its quotes are escaped. `note` is told of each as it was written.
 */
export function relativeAssets(page: ArrayBuffer, up: string, note: (address: string) => void): ArrayBuffer {
  const before = Buffer.from(page);
  const pieces: Buffer[] = [];
  let done = 0;
  for (let at = before.indexOf(ASSET); at !== -1; at = before.indexOf(ASSET, at + ASSET.length)) {
    const root = at + '="'.length;
    if (!NAMES.some((name) => before.subarray(at - name.length, at).equals(name))) continue;
    note(before.toString('utf8', root, before.indexOf('"', root)));
    pieces.push(before.subarray(done, root), Buffer.from(up));
    done = root + '/'.length;
  }
  pieces.push(before.subarray(done));
  // A copy, so that it has a buffer of its own, which can be handed over.
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}
