import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
import { bulletinGroup, unitLine, type BulletinGroupView } from './bulletin-group.ts';
import type { ViewEnv } from '../env/env.ts';
import { rankLists, type RankListView } from '../ranking/league-notes.ts';

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
