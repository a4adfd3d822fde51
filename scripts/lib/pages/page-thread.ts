import { closeSync, fsync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../process/thread-answers.ts';
import { gatherReferences } from '../links/missing-files.ts';
import type { Noted, Page } from './page-messages.ts';
import { prefixOf, relativeHtml } from '../links/relative-links.ts';

// The other end of `write-pages.ts`, in a thread of its own: pages as they were rendered come in, each is made
// relative, asked what it refers to, and written before it is answered for. What is no page is written as it is.

const site = String(workerData);
const references = gatherReferences();
/** Files on their way from the system's memory to the disk. */
const settling = new Set<Promise<void>>();
/** So many at a time: each is an open file. */
const MOST = 64;

answerQuestions(async (question: Page | 'references'): Promise<Noted | undefined> => {
  if (question !== 'references') return write(question);
  await Promise.all(settling);
  return { noted: references.noted(), pages: [...references.pages] };
});

async function write({ file, bytes }: Page): Promise<undefined> {
  const path = join(site, file);
  const content = file.endsWith('.html')
    ? pageText(file, new TextDecoder().decode(bytes))
    : new Uint8Array(bytes);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const written = openSync(path, 'w');
    try {
      writeFileSync(written, content);
    } catch (error) {
      closeSync(written);
      throw error;
    }
    const settled = settle(written, path).then(() => void settling.delete(settled));
    settling.add(settled);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
  if (settling.size >= MOST) await Promise.race(settling);
}

/** Resolves when a file is on the disk, and it is closed. While that is waited for, pages are made. */
function settle(file: number, path: string): Promise<void> {
  return new Promise((done, fail) => {
    fsync(file, (fault) => {
      closeSync(file);
      if (fault === null) done();
      else fail(Object.assign(fault, { path }));
    });
  });
}

/** 404.html stays as it is: it is shown at addresses of any depth, where a relative one would miss. */
function pageText(file: string, html: string): string {
  references.pages.add(file);
  const page = relativeHtml(html, prefixOf(file), (address) => {
    references.note(file, address);
  });
  return file === '404.html' ? html : page;
}
