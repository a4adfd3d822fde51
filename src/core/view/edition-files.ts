import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import type { EditionEntry } from '../compute/edition/editions-of.ts';
import type { ViewEnv } from './env.ts';
import { jsonText } from './json-text.ts';
import { publishedEdition } from './published-edition.ts';
import { latestShown } from './shown-editions.ts';
import type { DownloadView } from './types/common.ts';
import type { EditionFileView } from './types/edition.ts';

/** The editions as files: from them, anyone can compute the months again (rules-v1 §10). */
export function editionFiles(env: ViewEnv): readonly EditionFileView[] {
  return env.shown.edition.map((entry) => ({
    folder: folderOf(env, entry),
    content: jsonText(publishedEdition(env, entry).edition),
  }));
}

/** The file of an edition, as a page offers it. */
export function editionDownload(env: ViewEnv, entry: EditionEntry): DownloadView {
  const { hidden } = publishedEdition(env, entry);
  const { data } = editionSentences;
  return {
    text: data.text,
    href: `/ranking/${folderOf(env, entry)}/data.json`,
    name: `${folderOf(env, entry).replace('/', '-')}.json`,
    note: hidden === 0 ? data.edition : data.hidden(hidden),
  };
}

/** `2026-05` for the version that stands, `2026-05/v1` for one that was replaced. */
function folderOf(env: ViewEnv, { value: { month, version } }: EditionEntry): string {
  const stands = latestShown(env, month)?.value.version === version;
  return stands ? month : `${month}/v${String(version)}`;
}
