import { schemeText } from '#wording/papers/scheme.ts';
import type { ViewEnv } from '../../env/env.ts';
import { inspectionName } from '../../inspections/inspection-row.ts';
import { hasInspections } from '../../inspections/inspection-list-view.ts';
import { PRINTED, type PaperDraft } from '../paper-draft.ts';
import { blankSchemeView, schemes, schemeView } from './scheme-view.ts';

/** The page of the one that is still to be written. */
export const BLANK_SCHEME = 'scheme/new';

/** 督查方案: one to be written on the page before anybody goes, and those that are in the record of what was carried out. */
export function schemeDrafts(env: ViewEnv): readonly PaperDraft[] {
  if (!hasInspections(env)) return [];
  return [
    {
      ...PRINTED,
      group: 'scheme',
      issue: undefined,
      path: BLANK_SCHEME,
      name: schemeText.group,
      subject: schemeText.blankSubject,
      view: () => blankSchemeView(env),
    },
    ...schemes(env).map(({ entry, scheme }): PaperDraft => ({
      ...PRINTED,
      group: 'scheme',
      issue: undefined,
      path: `scheme/${entry.value.id}`,
      name: schemeText.group,
      subject: inspectionName(entry),
      view: () => schemeView(env, entry, scheme),
    })),
  ];
}
