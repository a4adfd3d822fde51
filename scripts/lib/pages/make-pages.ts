import type { PageCode } from '../bundle/page-code.ts';
import type { Page } from './page-messages.ts';
import { pageRenderer } from './page-renderer.ts';

/** So many pages are on their way, most of them waiting for what they show or until they are written. */
const AT_A_TIME = 8;

/**
 * Renders every page and file of the portal that `withPortal` gives, or those of `folders`, and has each written while
 * the next are made. Resolves with the files that came out empty; rejects with the first fault.
 */
export async function makePages(
  code: PageCode,
  folders: readonly string[] | undefined,
  write: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const { paths, render } = await pageRenderer(code);
  const isWanted = ({ file }: { readonly file: string }): boolean =>
    folders?.some((folder) => file.startsWith(`${folder}/`)) ?? true;
  const waiting = (await paths()).filter(isWanted).values();
  const empty: string[] = [];
  const lane = async (): Promise<void> => {
    // All take from the same list, each the next when it has handed one over.
    for (const path of waiting) {
      const bytes = await render(path);
      if (bytes === undefined) empty.push(path.file);
      else await write({ file: path.file, bytes });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return empty;
}
