import type { MissingFile } from '../links/missing-files.ts';

/** A page, or another file of the site, as it was rendered, by its file from the site's root. */
export interface Page {
  readonly file: string;
  readonly bytes: ArrayBuffer;
}

/** What the pages that were written refer to. */
export interface Noted {
  readonly noted: readonly MissingFile[];
  readonly pages: readonly string[];
}
