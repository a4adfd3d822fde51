import { withheldWords } from '#wording/shared/withheld.ts';
import type { Dossier, Source } from '#engine/dossier/dossier.ts';
import type { ViewEnv } from '../env.ts';
import { recordRef } from './record-ref.ts';
import type { RecordRef } from '../../shared/types.ts';

/** The page of a matter. Only for matters that are shown. */
export function dossierHref(dossier: Dossier): string {
  return `/tasks/${dossier.id}/`;
}

/** The title of a shown matter, from the projection; for a withheld one the words that say so. */
export function dossierTitle(env: ViewEnv, dossier: Dossier): string {
  return env.shownTasks.get(dossier.id)?.value.title ?? withheldWords.matters(1);
}

/** A sentence on what a record says; where the profile may not read the record, only that there is one. */
export function sentenceOf(env: ViewEnv, source: Source, sentence: string): string {
  return recordRef(env, source) === null ? withheldWords.record : sentence;
}

/** The records a line rests on, each place once. */
export function records(env: ViewEnv, sources: readonly Source[]): readonly RecordRef[] {
  const seen = new Map<string, RecordRef>();
  for (const source of sources) {
    const ref = recordRef(env, source);
    if (ref !== null) seen.set(`${ref.path}:${String(ref.line)}`, ref);
  }
  return [...seen.values()];
}
