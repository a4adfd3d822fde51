import { editionSentences } from '#wording/freeze/sentences.ts';
import type { EditionEntry } from '#engine/freeze/editions.ts';
import type { ViewEnv } from '../env/env.ts';
import { jsonText } from '../shared/json-text.ts';
import { publishedEdition } from './published-edition.ts';
import { editionRules, latestShown } from '../env/shown-editions.ts';
import type { DownloadView } from '../shared/types.ts';
import { tellsScores } from '../env/publication.ts';

/** `/ranking/<folder>/data.json` */
export interface EditionFileView {
  /** `2026-05`; of a version that was replaced `2026-05/v1`. */
  readonly folder: string;
  /** JSON: the edition as it was frozen, fit for `npm run verify`. */
  readonly content: string;
}

/** The editions as files: from them, anyone can compute the periods again (rules.md §10). Those that hold scores which the rules do not publish are no files of the public build. */
export function editionFiles(env: ViewEnv): readonly EditionFileView[] {
  return env.shown.edition
    .filter((entry) => isPublished(env, entry))
    .map((entry) => ({
      folder: folderOf(env, entry),
      content: jsonText(publishedEdition(env, entry).edition),
    }));
}

/** The file of an edition, as a page offers it; none where it is not published. */
export function editionDownloads(env: ViewEnv, entry: EditionEntry): readonly DownloadView[] {
  if (!isPublished(env, entry)) return [];
  const { hidden } = publishedEdition(env, entry);
  const { data } = editionSentences;
  return [
    {
      text: data.text,
      href: `/ranking/${folderOf(env, entry)}/data.json`,
      name: `${folderOf(env, entry).replace('/', '-')}.json`,
      note: hidden === 0 ? data.edition : data.hidden(hidden),
    },
  ];
}

/** Whether an edition may be read as a file, and its digest be told. Of one whose rules the ledger has lost nobody knows what they publish. */
export function isPublished(env: ViewEnv, { value }: EditionEntry): boolean {
  const rules = editionRules(env, value);
  return env.profile === 'internal' || (rules !== undefined && tellsScores(env, rules));
}

/** `2026-05` for the version that stands, `2026-05/v1` for one that was replaced. */
function folderOf(env: ViewEnv, { value: { period, version } }: EditionEntry): string {
  const stands = latestShown(env, period)?.value.version === version;
  return stands ? period : `${period}/v${String(version)}`;
}
