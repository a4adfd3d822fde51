/** Makes an address from the site's root, `/tasks/t2026-001/#plan`, one from a page: `../../tasks/t2026-001/#plan`. Any other stays as it is. */
export type LinkTo = (address: string) => string;

/** Takes note of an address from the root that a page leads to; `page` is the page's own. */
export type NoteLink = (page: string, address: string) => void;

const NOTE: unique symbol = Symbol.for('duban.links');
// Astro runs the pages in a copy of this module, so that only the process itself is common to both.
const shared = globalThis as { [NOTE]?: NoteLink | undefined };

/**
 * How a page leads to others. Views know addresses from the root alone; every address that a browser follows or loads
 * is written through this, so that one build stands under any sub-path. `page`: its own address, `Astro.url`.
 */
export function linksFrom({ pathname }: Pick<URL, 'pathname'>): LinkTo {
  const up = upFrom(pathname);
  return (address) => {
    if (!address.startsWith('/') || address.startsWith('//')) return address;
    shared[NOTE]?.(pathname, address);
    return up + address.slice(1);
  };
}

/** The way from a page or file up to the site's root: from `/a/b/` it is `../../`, from the root's own `./`. */
export function upFrom(pathname: string): string {
  const depth = pathname.split('/').length - 2;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** Has every link noted that the pages rendered by `work` lead to. */
export async function withLinksNoted<T>(note: NoteLink, work: () => Promise<T>): Promise<T> {
  shared[NOTE] = note;
  try {
    return await work();
  } finally {
    shared[NOTE] = undefined;
  }
}
