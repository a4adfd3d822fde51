import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { codeOf } from '../process/fault-code.ts';
import { gatherReferences } from './missing-files.ts';
import type { FromThread, ToThread } from './page-messages.ts';
import { prefixOf, relativeHtml } from './relative-links.ts';

// The other end of `write-pages.ts`, in a thread of its own: pages as they were rendered come in, each is made
// relative, asked what it refers to, and written before it is answered for.

const site = String(workerData);
const references = gatherReferences();
const answer = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToThread) => {
  if (message === 'references') answer({ noted: references.noted(), pages: [...references.pages] });
  else answer({ written: message.file, fault: faultOf(message) });
});

type Page = Exclude<ToThread, string>;

function faultOf(page: Page): Extract<FromThread, { written: string }>['fault'] {
  try {
    write(page);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: codeOf(error), path: join(site, page.file), message };
  }
}

/** 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss. */
function write({ file, bytes }: Page): void {
  const html = new TextDecoder().decode(bytes);
  const page = relativeHtml(html, prefixOf(file), (address) => {
    references.note(file, address);
  });
  references.pages.add(file);
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file === '404.html' ? html : page);
}
