import { editionSentences } from '#wording/freeze/sentences.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { jsonText } from '../shared/json-text.ts';
import { publishedRules } from '../env/rules-in-force.ts';
import type { DownloadView } from '../shared/types.ts';

/** `/method/<version>/rules.json` */
export interface RulesFileView {
  readonly version: string;
  /** JSON: the rules as their file has them, fit for `npm run verify`. */
  readonly content: string;
}

/** Every published version of the rules as a file: with an edition, all that computing its period again takes. */
export function rulesFiles(env: ViewEnv): readonly RulesFileView[] {
  return publishedRules(env).map(({ value }) => ({ version: value.version, content: jsonText(value) }));
}

/** The file of a version, as a page offers it. */
export function rulesDownload({ version }: Rules): DownloadView {
  const { data } = editionSentences;
  return {
    text: data.text,
    href: `/method/${version}/rules.json`,
    name: `rules-${version}.json`,
    note: data.rules,
  };
}
