import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../process/thread-answers.ts';
import { gatherReferences } from './missing-files.ts';
import type { Noted, Page } from './page-messages.ts';
import { prefixOf, relativeHtml } from './relative-links.ts';

// The other end of `write-pages.ts`, in a thread of its own: pages as they were rendered come in, each is made
// relative, asked what it refers to, and written before it is answered for.

const site = String(workerData);
const references = gatherReferences();

answerQuestions((question: Page | 'references'): Noted | undefined => {
  if (question === 'references') return { noted: references.noted(), pages: [...references.pages] };
  write(question);
  return undefined;
});

/** 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss. */
function write({ file, bytes }: Page): void {
  const html = new TextDecoder().decode(bytes);
  const page = relativeHtml(html, prefixOf(file), (address) => {
    references.note(file, address);
  });
  references.pages.add(file);
  const path = join(site, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file === '404.html' ? html : page);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
