import { tableWords } from '#wording/frame/labels.ts';
import { watchDuties, watchHeads, watchWords, type WatchKey } from '#wording/watch/words.ts';
import { withheld } from '../duties/duty-lists.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/publication.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import { cutList, shareOf, type CutList } from '../shared/list-parts.ts';
import type { LinkView, Page, RuleRef, WithheldView } from '../shared/types.ts';
import type { DataSet } from '../table/data-set.ts';
import { experienceList } from './experience-list.ts';
import { jointList, laggingList, longDelayedList } from './matter-lists.ts';
import { claimList, decisionList, lookBackList } from './section-lists.ts';
import { planList } from './plan-list.ts';
import type { WatchList, WatchUnitsView } from './watch-list.ts';
import type { WatchRowView } from './watch-row.ts';
import { watchSet, type WatchTable } from './watch-table.ts';

/** /watch/: the lists that follow from the record by a rule, with what stands on each. */
export interface WatchIndexView {
  readonly lists: readonly (LinkView & { readonly deck: string; readonly countText: string })[];
}

export type WatchPage = Page<{ readonly key: WatchKey }, WatchListView>;

/** /watch/<list>/ : its rule in words, who owes what next, and its rows. */
export interface WatchListView {
  readonly title: string;
  readonly deck: string;
  /** `名单（3条）`, those counted that may not be named. */
  readonly listTitle: string;
  readonly rules: readonly string[];
  /** Where the rules say so; null where they do not. */
  readonly rule: RuleRef | null;
  readonly duty: string;
  /** The roll of what is owed; null where it is not shown. */
  readonly roll: LinkView | null;
  /** The same unit by unit; null of a list that is not told so. */
  readonly units: WatchUnitsView | null;
  readonly table: WatchTable;
  /** Whether all rows stand on the page. */
  readonly whole: 'whole' | 'slice';
  readonly empty: string;
  readonly pages: readonly LinkView[];
  readonly withheld: WithheldView | null;
}

/** Those that the office has by its rules, as far as they may be shown, in the order of the index. */
function watchLists(env: ViewEnv): readonly WatchList[] {
  if (!hasTaskRules(env)) return [];
  return env.context.memo('watch-lists', env.profile, () =>
    [
      laggingList(env),
      longDelayedList(env),
      jointList(env),
      lookBackList(env),
      planList(env),
      claimList(env),
      decisionList(env),
      experienceList(env),
    ].filter((list) => list !== null),
  );
}

/** Null where there is no list. */
export function watchIndexView(env: ViewEnv): WatchIndexView | null {
  const lists = watchLists(env);
  if (lists.length === 0) return null;
  return {
    lists: lists.map(({ key, rows, hidden, countText }) => ({
      text: watchHeads[key].title,
      href: watchHref(key),
      deck: watchHeads[key].deck,
      countText:
        rows.length + hidden === 0 ? watchWords.none : (countText ?? watchWords.count(rows.length + hidden)),
    })),
  };
}

/** The page of each list. */
export function watchPages(env: ViewEnv): readonly WatchPage[] {
  return watchLists(env).map((list) => ({ key: list.key, view: () => listView(env, list) }));
}

/** The lists as files have them; none of an empty one. */
export function watchSets(env: ViewEnv): readonly DataSet[] {
  return watchLists(env)
    .filter(({ rows }) => rows.length > 0)
    .map((list) => watchSet(list, hasLights(list)));
}

/** The rows of each list as far as its page can bear them. */
export function watchCuts(
  env: ViewEnv,
): readonly { readonly key: WatchKey; readonly hasLights: boolean; readonly list: CutList<WatchRowView> }[] {
  return watchLists(env).map((list) => ({ key: list.key, hasLights: hasLights(list), list: cutOf(list) }));
}

export function watchHref(key: WatchKey): string {
  return `/watch/${key}/`;
}

function cutOf({ key, rows }: WatchList): CutList<WatchRowView> {
  return cutList(rows, { page: watchHref(key), section: 'all' }, shareOf([rows]));
}

function hasLights({ rows }: WatchList): boolean {
  return rows.some(({ light }) => light !== null);
}

function listView(env: ViewEnv, list: WatchList): WatchListView {
  const { key, hidden, rules, section } = list;
  const { title, deck, empty } = watchHeads[key];
  const { rows, parts } = cutOf(list);
  return {
    title,
    deck,
    listTitle: watchWords.listed(list.rows.length + hidden),
    rules,
    rule: section === null ? null : ruleRef(section),
    duty: watchDuties[key](sectionName(env)),
    roll: showsLive(env) ? { text: watchWords.roll, href: '/duties/' } : null,
    units: list.units ?? null,
    table: { key, hasLights: hasLights(list), rows },
    whole: parts.length === 0 ? 'whole' : 'slice',
    empty,
    pages: parts.map(({ link }) => link),
    withheld: withheld(hidden),
  };
}

/** What a further page of a list is called. */
export function watchPartTitle(key: WatchKey): string {
  return tableWords.listOf(watchWords.title, watchHeads[key].title);
}
