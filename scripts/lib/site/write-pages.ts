import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { References } from './missing-files.ts';
import type { FromThread, ToThread } from './page-messages.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** What takes the pages of a build to the disk. */
interface PageWriter {
  /** Has Astro hand over each page. */
  readonly integration: AstroIntegration;
  /** What the pages refer to; asked when all are written. */
  readonly references: () => Promise<Found>;
  /** Ends the thread, whatever it still has. */
  readonly close: () => Promise<void>;
}

/**
 * Writes the pages of a build into the folder `site` from a thread of its own, so that they are written while the next
 * are made: each with its addresses made relative, so that the site works under any sub-path, and what it refers to
 * noted. A page that cannot be written fails the build, with the system's code.
 */
export function pageWriter(site: string): PageWriter {
  // None of the options of the process: one that was given its program by `--eval` would hand on what a thread refuses.
  const thread = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: site, execArgv: [] });
  const pages = new Map<string, Waiting<void>>();
  const asked: Waiting<Found>[] = [];
  let broken: Error | undefined;
  thread.on('message', (message: FromThread) => {
    if ('pages' in message) {
      const found = { pages: new Set(message.pages), noted: () => message.noted };
      for (const { done } of asked.splice(0)) done(found);
      return;
    }
    const { written, fault } = message;
    const page = pages.get(written);
    pages.delete(written);
    if (fault === undefined) page?.done();
    else page?.fail(Object.assign(new Error(fault.message), { code: fault.code, path: fault.path }));
  });
  thread.on('error', (error: Error) => {
    broken = error;
    for (const { fail } of [...pages.values(), ...asked]) fail(error);
  });
  const send = (message: ToThread, given: readonly ArrayBuffer[] = []) => {
    if (broken !== undefined) throw broken;
    thread.postMessage(message, given);
  };
  return {
    integration: handingOver(
      (file, bytes) =>
        new Promise((done, fail) => {
          pages.set(file, { done, fail });
          send({ file, bytes }, [bytes]);
        }),
    ),
    references: () =>
      new Promise((done, fail) => {
        asked.push({ done, fail });
        send('references');
      }),
    close: async () => {
      await thread.terminate();
    },
  };
}

type Found = Pick<References, 'pages' | 'noted'>;

/** Somebody waits for an answer of the thread. */
interface Waiting<T> {
  readonly done: (answer: T) => void;
  readonly fail: (error: Error) => void;
}

type Write = (file: string, bytes: ArrayBuffer) => Promise<void>;

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
  await write(file, await response.arrayBuffer());
  const { status, headers } = response;
  const empty = new Response(null, { status, headers });
  return rendered instanceof Response ? empty : { ...rendered, response: empty };
}
