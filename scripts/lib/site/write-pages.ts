import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { askedThread } from '../process/asked-thread.ts';
import type { References } from './missing-files.ts';
import type { Noted, Page } from './page-messages.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** What takes the pages of a build to the disk. */
interface PageWriter {
  /** Has Astro hand over each page. */
  readonly integration: AstroIntegration;
  /** What the pages refer to; asked when all are written. */
  readonly references: () => Promise<Pick<References, 'pages' | 'noted'>>;
  /** Ends the thread, whatever it still has. */
  readonly close: () => Promise<void>;
}

/**
 * Writes the pages of a build into the folder `site` from a thread of its own, so that they are written while the next
 * are made: each with its addresses made relative, so that the site works under any sub-path, and what it refers to
 * noted. A page that cannot be written fails the build, with the system's code.
 */
export function pageWriter(site: string): PageWriter {
  const thread = askedThread<Page | 'references'>(new URL('./page-thread.ts', import.meta.url), {
    data: site,
  });
  return {
    integration: handingOver((page) => thread.ask(page, [page.bytes])),
    references: async () => {
      const { pages, noted } = await thread.ask<Noted>('references');
      return { pages: new Set(pages), noted: () => noted };
    },
    close: thread.close,
  };
}

type Write = (page: Page) => Promise<void>;

function handingOver(write: Write): AstroIntegration {
  return {
    name: 'handing-over-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          render: async (request, options) =>
            handedOver(await own.render(request, options), fileOf(request.url), write),
        }));
      },
    },
  };
}

/** The file that an address of the build becomes, from the site's root. */
function fileOf(url: string): string {
  const path = decodeURI(new URL(url).pathname).slice(1);
  if (/^404\/?$/.test(path)) return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Once a page is written, Astro is told of an empty one, of which it writes nothing. */
async function handedOver(rendered: Rendered, file: string, write: Write): Promise<Rendered> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!file.endsWith('.html') || response.body === null) return rendered;
  await write({ file, bytes: await response.arrayBuffer() });
  const { status, headers } = response;
  const empty = new Response(null, { status, headers });
  return rendered instanceof Response ? empty : { ...rendered, response: empty };
}
