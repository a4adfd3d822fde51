/** A page, or another file of the site, as it was rendered, by its file from the site's root. */
export interface Page {
  readonly file: string;
  readonly bytes: ArrayBuffer;
}

/** Whether a file of a site is a page. */
export function isPage(file: string): boolean {
  return file.endsWith('.html');
}
