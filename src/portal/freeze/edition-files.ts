import { editionSentences } from '#wording/freeze/sentences.ts';
import type { EditionEntry } from '#engine/freeze/editions.ts';
import type { ViewEnv } from '../env/env.ts';
import { jsonText } from '../shared/json-text.ts';
import { editionRules, latestShown } from '../env/period/shown-editions.ts';
import type { DownloadView } from '../shared/types.ts';
import { coded, isCode, tasksIn } from '#engine/sheet/task-codes.ts';
import type { Edition } from '#record/freeze/edition.ts';
import { withoutNarrowed } from '../env/narrowed-since.ts';
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

/** An edition as a profile may read it. */
interface PublishedEdition {
  readonly edition: Edition;
  /** How many records and matters were withdrawn from its readers after the freeze: their names are left out, and the digest no longer fits. */
  readonly hidden: number;
}

/**
 * An edition names only what everyone could read at the freeze, so as a rule it is published as it
 * stands, without what is inside the system alone. What was narrowed later is named no more.
 */
export function publishedEdition(env: ViewEnv, { value }: EditionEntry): PublishedEdition {
  const edition: Edition = { ...value, inside: undefined };
  const { units, ahead = [], records, correction } = edition;
  const known = knownTasks(env);
  const before = new Set(tasksIn({ units, ahead }).filter(isCode));
  const now = coded(
    { units: units.map((unit) => withoutNarrowed(env, unit)), ahead },
    (matter) => known.has(matter),
    new Map([...before].map((code) => [code, code])),
  );
  const isOpen = (path: string) => env.shownByPath.has(path);
  const closed = Object.keys(records).filter((path) => !isOpen(path)).length;
  const hidden = now.codes.size - before.size + closed;
  const changes = correction?.changes.filter(({ figure }) => {
    const matter = taskIn(figure);
    return matter === undefined || known.has(matter) || isCode(matter);
  });
  if (hidden === 0) return { edition, hidden };
  return {
    edition: {
      ...edition,
      records: Object.fromEntries(Object.entries(records).filter(([path]) => isOpen(path))),
      units: [...now.units],
      ...(now.ahead.length === 0 ? {} : { ahead: [...now.ahead] }),
      ...(correction === undefined || changes === undefined
        ? {}
        : { correction: { ...correction, changes } }),
    },
    hidden,
  };
}

/** The matter that a changed figure is of, by the figure's path; undefined for one of no matter. */
function taskIn(figure: string): string | undefined {
  const [list = '', entry] = figure.split('.');
  return MATTER_LISTS.has(list) ? entry?.replace(/\(\d+\)$/, '') : undefined;
}

const MATTER_LISTS: ReadonlySet<string> = new Set(['completion', 'quality', 'plans', 'deductions']);

/** Ids of what the lines of a score may be about. */
function knownTasks({ context, profile, shown }: ViewEnv): ReadonlySet<string> {
  return context.memo('known-matters', profile, () => {
    const entries = [...shown.task, ...shown.incoming, ...shown.measure];
    return new Set(entries.map(({ value }) => value.id));
  });
}
