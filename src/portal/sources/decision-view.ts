import type { EntryOf } from '#record/ledger.ts';
import { sourceWords as words } from '#wording/sources/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { mattersFrom, type SourceMatterView } from './matters-from.ts';

/** A decision of a meeting: listed as a matter, or why it is not (mechanisms.md rows 22–24). */
export interface DecisionView {
  readonly no: number;
  /** Word for word. */
  readonly text: string;
  readonly matters: readonly SourceMatterView[];
  /** In one line: `立为督查任务`, the reason, or that no matter of it is public. */
  readonly outcome: string;
  /** The meeting's title. */
  readonly meeting: string;
}

/** The decisions of a shown meeting, in its order. */
export function decisionViews(env: ViewEnv, { value }: EntryOf<'meeting'>): readonly DecisionView[] {
  const all = mattersFrom(env, 'meeting', value.id);
  return value.decisions.map(({ no, text, notListed }) => {
    const matters = all.filter(({ decision }) => decision === no);
    const listed = matters.length > 0 ? words.listed(matters.length) : words.noneShown;
    return {
      no,
      text,
      matters,
      outcome: notListed === undefined ? listed : words.notListed(notListed),
      meeting: value.title,
    };
  });
}
