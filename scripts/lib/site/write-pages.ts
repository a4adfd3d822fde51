import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { References } from './missing-files.ts';
import { prefixOf, relativeHtml } from './relative-links.ts';

type Render = AstroPrerenderer['render'];
type Rendered = Awaited<ReturnType<Render>>;

/**
 * Makes the addresses of each page relative before it is written, so that the site works under any sub-path, and notes
 * in `references` what pages and their data refer to.
 *
 * 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss.
 */
export function writingRelative(references: References): AstroIntegration {
  return {
    name: 'writing-relative',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          render: async (request, options) =>
            written(await own.render(request, options), fileOf(request.url), references),
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

async function written(rendered: Rendered, file: string, references: References): Promise<Rendered> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!file.endsWith('.html') || response.body === null) return rendered;
  const html = await response.text();
  const page = relativeHtml(html, prefixOf(file), (address) => {
    references.note(file, address);
  });
  references.pages.add(file);
  const { status, headers } = response;
  const changed = new Response(file === '404.html' ? html : page, { status, headers });
  return rendered instanceof Response ? changed : { ...rendered, response: changed };
}
