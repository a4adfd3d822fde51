import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As many addresses as one file of them may hold (sitemaps.org). */
const MOST = 50_000;

/** Whom a site is for, and where it will stand; the address without the trailing slash, null where it is not known. */
export interface Findable {
  readonly address: string | null;
  readonly isPublic: boolean;
}

/**
 * What search engines ask a site for, by file. A public site whose address is known names all of its pages in
 * `sitemap.xml`, above 50,000 of them in several files under that one; `robots.txt`, which is only asked of the root of
 * a host, says where it lies where the site stands there. A site for the system alone keeps them out.
 */
export function searchFiles(pages: Iterable<string>, { address, isPublic }: Findable): Map<string, string> {
  if (!isPublic) return new Map([['robots.txt', 'User-agent: *\nDisallow: /\n']]);
  if (address === null) return new Map();
  const found = [...pages].filter((file) => file !== '404.html').sort();
  const lists = Array.from({ length: Math.ceil(found.length / MOST) }, (_, n) =>
    found.slice(n * MOST, (n + 1) * MOST).map((file) => entry('url', `${address}/${pathOf(file)}`)),
  );
  const files = new Map<string, string>();
  if (lists.length === 1) files.set('sitemap.xml', listOf('urlset', lists.flat()));
  else {
    const names = lists.map((_, n) => `sitemap-${String(n + 1)}.xml`);
    lists.forEach((list, n) => files.set(names[n] ?? '', listOf('urlset', list)));
    const of = names.map((name) => entry('sitemap', `${address}/${name}`));
    files.set('sitemap.xml', listOf('sitemapindex', of));
  }
  if (new URL(address).pathname === '/')
    files.set('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${address}/sitemap.xml\n`);
  return files;
}

/** Writes them into a built site. */
export function writeSearchFiles(site: string, pages: Iterable<string>, findable: Findable): void {
  for (const [name, text] of searchFiles(pages, findable)) writeFileSync(join(site, name), text);
}

/** A page's address as it is linked to: a folder's page by the folder. */
function pathOf(file: string): string {
  return file
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function entry(name: string, address: string): string {
  const text = address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  return `<${name}><loc>${text}</loc></${name}>`;
}

function listOf(name: string, entries: readonly string[]): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `${[head, ...entries, `</${name}>`].join('\n')}\n`;
}
