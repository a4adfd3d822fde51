import type { MissingFile } from './missing-files.ts';

/** A page as it was rendered, by its file from the site's root; or the question what all of them refer to. */
export type ToThread = { readonly file: string; readonly bytes: ArrayBuffer } | 'references';

/** That a page stands on the disk, or why not; or what the pages refer to. */
export type FromThread =
  | {
      readonly written: string;
      /** What the system said of which file; `code` is empty where it was not the system. */
      readonly fault: { readonly code: string; readonly path: string; readonly message: string } | undefined;
    }
  | { readonly noted: readonly MissingFile[]; readonly pages: readonly string[] };
