import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { upFrom, type NoteLink } from '#portal/links/links.ts';
import type { PageCode } from '../bundle/page-code.ts';
import { relativeAssets } from '../links/relative-links.ts';
import { isPage } from './page-messages.ts';

/** A page or file of a site that is to be rendered. */
interface PagePath {
  /** Its file from the site's root, with forward slashes. */
  readonly file: string;
  /** Its address, from the root. */
  readonly address: string;
  readonly route: Route;
}

/** Renders pages of the portal that `withPortal` gives. */
interface PageRenderer {
  /** All that the site has. Rejects where two pages have one address. */
  readonly paths: () => Promise<readonly PagePath[]>;
  /** What a path is rendered to, all its addresses relative; nothing where its page made nothing. Rejects with what the page threw. */
  readonly render: (path: PagePath) => Promise<ArrayBuffer | undefined>;
}

type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'];

/** What Astro's own prerendering asks of the code that it put together (`astro/dist/core/build/default-prerenderer.js`, 7.3). */
interface PageApp {
  readonly manifest: StaticPathsApp['manifest'];
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  readonly setInternals: (internals: {
    readonly pagesByKeys: ReadonlyMap<string, { readonly styles: unknown[] }>;
  }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: Destination } };
  }) => void;
  readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
}

interface Destination {
  readonly write: (event: { readonly message: string }) => void;
}

/**
 * Makes ready to render with the code. What a renderer before this one took from its portal is forgotten. `note` is told
 * of each file of the code that a page refers to.
 */
export async function pageRenderer({ entry, styles }: PageCode, note: NoteLink): Promise<PageRenderer> {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: PageApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, of]) => [page, { styles: [...of] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: TERMINAL } } });
  app.routeCache.clearAll();
  return {
    paths: async () => {
      const found = await new StaticPaths(app).getAll();
      return withoutTwins(found.map(({ pathname, route }) => pathOf(pathname, route)));
    },
    render: async ({ file, address, route }) => {
      const request = new Request(new URL(address, 'http://localhost'));
      const response = await app.render(request, { routeData: route });
      if (response.body === null) return undefined;
      const bytes = await response.arrayBuffer();
      // 404.html is shown at addresses of any depth, where a relative one would miss.
      if (!isPage(file) || file === '404.html') return bytes;
      return relativeAssets(bytes, upFrom(address), (asset) => {
        note(address, asset);
      });
    },
  };
}

const TERMINAL: Destination = {
  write: ({ message }) => {
    console.error(message);
  },
};

/** A page is a folder with its index, but for 404.html; what is no page is named as it is. */
function pathOf(pathname: string, route: Route): PagePath {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return { file: path, address: encodeURI(`/${path}`), route };
  const file = path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
  return { file, address: encodeURI(path === '' ? '/' : `/${path}/`), route };
}

function withoutTwins(paths: readonly PagePath[]): readonly PagePath[] {
  const files = new Set<string>();
  for (const { file } of paths) {
    if (files.has(file)) throw new Error(`two pages make ${file}`);
    files.add(file);
  }
  return paths;
}
