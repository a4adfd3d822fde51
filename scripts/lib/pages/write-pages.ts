import { askedThread } from '../process/asked-thread.ts';
import type { Page } from './page-messages.ts';

/** What takes the pages of a build to the disk. */
interface PageWriter {
  /** Takes a page over. Rejects with the system's code where it cannot be written. */
  readonly write: (page: Page) => Promise<void>;
  /** Resolves when all that was written is on the disk. */
  readonly settled: () => Promise<void>;
  /** Ends the thread, whatever it still has. */
  readonly close: () => Promise<void>;
}

/**
 * Writes the pages of a build into the folder `site`, as they are, from a thread of its own: so that they are written
 * while the next are made.
 */
export function pageWriter(site: string): PageWriter {
  const thread = askedThread<Page | 'settled'>(new URL('./page-thread.ts', import.meta.url), { data: site });
  return {
    write: (page) => thread.ask(page, [page.bytes]),
    settled: () => thread.ask('settled'),
    close: thread.close,
  };
}
