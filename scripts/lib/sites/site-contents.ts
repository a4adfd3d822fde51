import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { mimeTypeOf } from '../serve/mime-types.ts';

/** What a site holds: path, with slashes and without the hash of an asset, → its text, or its bytes where it is none. */
export type SiteContents = ReadonlyMap<string, string | Buffer>;

/** `Page.CMkcDlab.css`: Astro names an asset by a hash of what is in it. */
const HASHED = /^(.+)\.[\w-]{8}(\.\w+)$/;

/**
 * Reads every file of a folder. The hash in an asset's name is written `*`, there and wherever the name is used, so that
 * a changed style sheet is one change and not one of every page that refers to it.
 */
export function siteContents(folder: string): SiteContents {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const plain = new Map(paths.filter(isAsset).map((path) => [basename(path), plainName(basename(path))]));
  const contents = new Map<string, string | Buffer>();
  for (const file of paths) {
    const bytes = readFileSync(file);
    const path = withPlainNames(file.slice(join(folder, sep).length).split(sep).join('/'), plain);
    contents.set(
      unusedName(path, contents),
      mimeTypeOf(extname(file)).endsWith('charset=utf-8')
        ? withPlainNames(bytes.toString('utf8'), plain)
        : bytes,
    );
  }
  return contents;
}

/** Path → a short digest of what stands there: enough to tell that it changed, no proof of what it was. */
export function digestsOf(contents: SiteContents): ReadonlyMap<string, string> {
  return new Map(
    [...contents].map(([path, content]) => [
      path,
      createHash('sha256').update(content).digest('hex').slice(0, 8),
    ]),
  );
}

function isAsset(path: string): boolean {
  return basename(dirname(path)) === 'assets' && HASHED.test(basename(path));
}

function plainName(name: string): string {
  return name.replace(HASHED, '$1.*$2');
}

function withPlainNames(text: string, plain: ReadonlyMap<string, string>): string {
  let written = text;
  for (const [name, instead] of plain) written = written.replaceAll(name, instead);
  return written;
}

/** Two assets may differ in nothing but their hashes. */
function unusedName(path: string, taken: ReadonlyMap<string, unknown>): string {
  let name = path;
  for (let count = 2; taken.has(name); count++) name = `${path} (${count})`;
  return name;
}
