import { sourceWords as words } from '#wording/sources/words.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { ViewEnv } from '../env/env.ts';
import { cutList, shareOf, type CutList } from '../shared/list-parts.ts';
import type { LinkView } from '../shared/types.ts';
import { decisionViews, type DecisionView } from './decision-view.ts';
import { sourceHref } from './source-href.ts';
import { mattersFrom, type SourceMatterView } from './matters-from.ts';

/** What a meeting decided and what came of it, as far as its page can bear. */
export interface MeetingLists {
  readonly decisions: CutList<DecisionView>;
  /** Matters that name no decision. */
  readonly matters: CutList<SourceMatterView>;
  /** Of a decision of which more matters came than stand beside it: all of them, on pages of their own. */
  readonly ofDecisions: readonly { readonly no: number; readonly list: CutList<SourceMatterView> }[];
}

/** As many matters as stand beside a decision where the page cannot bear all. */
const BESIDE = 10;

export function meetingLists(env: ViewEnv, entry: EntryOf<'meeting'>): MeetingLists {
  const page = sourceHref('meeting', entry.value.id);
  const decisions = decisionViews(env, entry);
  const matters = mattersFrom(env, 'meeting', entry.value.id).filter(({ decision }) => decision === null);
  const share = shareOf([decisions, matters]);
  const long = share === undefined ? [] : decisions.filter((decision) => decision.matters.length > BESIDE);
  const ofDecisions = long.map(({ no, matters: own }) => ({
    no,
    list: cutList(own, { page, section: `decision-${String(no)}` }, 0),
  }));
  const shown = decisions.map((decision) =>
    long.includes(decision) ? { ...decision, matters: decision.matters.slice(0, BESIDE) } : decision,
  );
  return {
    decisions: cutList(shown, { page, section: 'decisions' }, share),
    matters: cutList(matters, { page, section: 'matters' }, share),
    ofDecisions,
  };
}

/** The matters that name a paper or a clue, as far as its page can bear them. */
export function matterList(env: ViewEnv, kind: 'incoming' | 'clue', id: string): CutList<SourceMatterView> {
  const rows = mattersFrom(env, kind, id);
  return cutList(rows, { page: sourceHref(kind, id), section: 'matters' }, shareOf([rows]));
}

/** The way to the matters of the decisions of which not all stand beside them. */
export function decisionMatterPages({ ofDecisions }: MeetingLists): readonly LinkView[] {
  return ofDecisions.flatMap(({ no, list }) =>
    list.parts.map(({ link }) => ({ ...link, text: words.ofDecision(no, link.text) })),
  );
}
