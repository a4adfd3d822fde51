import { withLinksNoted, type NoteLink } from '#portal/links/links.ts';
import type { PageCode } from '../bundle/page-code.ts';
import { isPage, type Page } from './page-messages.ts';
import { pageRenderer } from './page-renderer.ts';

/** So many pages are on their way, most of them waiting for what they show or until they are written. */
const AT_A_TIME = 8;

/** What a build made, by their files from the site's root. */
interface Made {
  readonly pages: ReadonlySet<string>;
  /** What came out empty, and was not written. */
  readonly empty: readonly string[];
}

/**
 * Renders every page and file of the portal that `withPortal` gives, or those of `folders`, and has each written while
 * the next are made; `note` is told what the pages lead to. Rejects with the first fault.
 */
export async function makePages(
  code: PageCode,
  folders: readonly string[] | undefined,
  note: NoteLink,
  write: (page: Page) => Promise<void>,
): Promise<Made> {
  const { paths, render } = await pageRenderer(code, note);
  const isWanted = ({ file }: { readonly file: string }): boolean =>
    folders?.some((folder) => file.startsWith(`${folder}/`)) ?? true;
  const waiting = (await paths()).filter(isWanted).values();
  const pages = new Set<string>();
  const empty: string[] = [];
  const lane = async (): Promise<void> => {
    // All take from the same list, each the next when it has handed one over.
    for (const path of waiting) {
      const bytes = await render(path);
      if (bytes === undefined) {
        empty.push(path.file);
        continue;
      }
      await write({ file: path.file, bytes });
      if (isPage(path.file)) pages.add(path.file);
    }
  };
  await withLinksNoted(note, () => Promise.all(Array.from({ length: AT_A_TIME }, lane)));
  return { pages, empty };
}
