import { type Heading, bulletinSentences } from '#wording/bulletin/sentences.ts';
import { withheld } from '../duties/duty-lists.ts';
import type { UnitRef, WithheldView } from '../shared/types.ts';
import { type ListedUnitView, rankLists, type RankListView } from '../ranking/league/league-notes.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';

export interface BulletinGroupView {
  readonly title: string;
  /** What the group shows, where its title does not say it all; null otherwise. */
  readonly note: string | null;
  readonly lines: readonly BulletinLineView[];
  /** Said where there is no line. */
  readonly none: string;
  readonly withheld: WithheldView | null;
}

export interface BulletinLineView {
  /** What stands before the line: a unit, a single item, a day. */
  readonly head: HeadView;
  readonly text: string;
  /** Why: where the figure is taken apart. */
  readonly href: string | null;
  /** Whom it concerns, where that is not the head. */
  readonly who: readonly HeadView[];
}

/** A name; `href` leads to its page, null where it has none. */
interface HeadView {
  readonly text: string;
  readonly href: string | null;
}

/** A fact of a bulletin: its line, or that it may not be named. */
export type BulletinFact = BulletinLineView | undefined;

/** A list of facts under a heading; those that may not be named are counted. */
export function bulletinGroup(
  [title, none]: Heading,
  facts: readonly BulletinFact[],
  note: string | null = null,
): BulletinGroupView {
  const lines = facts.flatMap((fact) => fact ?? []);
  return { title, note, lines, none, withheld: withheld(facts.length - lines.length) };
}

/** A unit, or whoever has a name, at the head of a line. */
function headOf({ name, href }: UnitRef): HeadView {
  return { text: name, href };
}

/** A line about one unit. */
export function unitLine({ unit, text, href }: ListedUnitView): BulletinLineView {
  return { head: headOf(unit), text, href, who: [] };
}

/** The lists of one tone, each once with the units of all leagues; none where the rules have no such list (rules.md §7). */
export function listGroups(
  env: ViewEnv,
  rules: Rules,
  leagues: readonly LeagueSheet[],
  tone: RankListView['tone'],
): readonly BulletinGroupView[] {
  const lists = leagues.flatMap((league) =>
    rankLists(env, rules, league)
      .filter((list) => list.tone === tone)
      .map(({ name, units }) => ({ name, units, now: thisPeriod(league.period.kind) })),
  );
  return [...new Set(lists.map(({ name }) => name))].map((name) => {
    const same = lists.filter((list) => list.name === name);
    return bulletinGroup(
      bulletinSentences.groups.list(name, same[0]?.now ?? ''),
      same.flatMap(({ units }) => units.map(unitLine)),
    );
  });
}
