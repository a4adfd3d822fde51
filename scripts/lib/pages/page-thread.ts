import { closeSync, fsync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../process/thread-answers.ts';
import type { Page } from './page-messages.ts';

// The other end of `write-pages.ts`, in a thread of its own: pages come in as they were rendered, and each is written
// before it is answered for.

const site = String(workerData);
/** Files on their way from the system's memory to the disk. */
const settling = new Set<Promise<void>>();
/** So many at a time: each is an open file. */
const MOST = 64;

answerQuestions(async (question: Page | 'settled'): Promise<void> => {
  if (question === 'settled') await Promise.all(settling);
  else await write(question);
});

async function write({ file, bytes }: Page): Promise<void> {
  const path = join(site, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const written = openSync(path, 'w');
    try {
      writeFileSync(written, new Uint8Array(bytes));
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
