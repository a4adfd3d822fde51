import { askedThread } from '../process/asked-thread.ts';
import type { References } from '../links/missing-files.ts';
import type { Noted, Page } from './page-messages.ts';

/** What takes the pages of a build to the disk. */
interface PageWriter {
  /** Takes a page over. Rejects with the system's code where it cannot be written. */
  readonly write: (page: Page) => Promise<void>;
  /** What the pages refer to; asked when all are written. */
  readonly references: () => Promise<Pick<References, 'pages' | 'noted'>>;
  /** Ends the thread, whatever it still has. */
  readonly close: () => Promise<void>;
}

/**
 * Writes the pages of a build into the folder `site` from a thread of its own, so that they are written while the next
 * are made: each with its addresses made relative, so that the site works under any sub-path, and what it refers to
 * noted. What is no page is written as it is.
 */
export function pageWriter(site: string): PageWriter {
  const thread = askedThread<Page | 'references'>(new URL('./page-thread.ts', import.meta.url), {
    data: site,
  });
  return {
    write: (page) => thread.ask(page, [page.bytes]),
    references: async () => {
      const { pages, noted } = await thread.ask<Noted>('references');
      return { pages: new Set(pages), noted: () => noted };
    },
    close: thread.close,
  };
}
