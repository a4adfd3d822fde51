import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { nextPeriod } from '../../wording/zh-CN/view/period.ts';
import { nodesAhead, type NodeAhead } from '../../engine/score/nodes-ahead.ts';
import type { Period } from '../../engine/time/periods.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { addDays } from '../calendar/day.ts';
import { bulletinGroup } from './bulletin-group.ts';
import { isShown, recordRef, unitRefIn, type ViewEnv } from './env.ts';
import { withheld } from './duty-list.ts';
import { matterHref, matterTitle, nodePhrase } from './told.ts';
import type { BulletinGroupView, BulletinLineView } from './types/bulletin.ts';

/**
 * 下月重点: the nodes of matters above the lowest class that fall due in the period after; the same
 * step of several units in one line. Nothing where the rules have no such class, or no period follows.
 */
export function aheadGroups(env: ViewEnv, rules: Rules, period: Period): readonly BulletinGroupView[] {
  const classes = rules.tasks?.classes.slice(1).map(({ name }) => name) ?? [];
  if (classes.length === 0 || env.context.periodOn(addDays(period.to, 1)) === undefined) return [];
  const all = nodesAhead(env.context, period);
  const shown = all.filter(({ dossier }) => isShown(env, dossier));
  const steps = new Map<string, NodeAhead[]>();
  for (const ahead of shown) {
    const key = `${ahead.node.due}|${stepOf(env, ahead)}`;
    steps.set(key, [...(steps.get(key) ?? []), ahead]);
  }
  const lines = [...steps.values()].flatMap((same) => stepLine(env, period.id, same));
  const heading = bulletinSentences.groups.ahead(nextPeriod(period.kind), classes);
  const group = bulletinGroup(heading, lines);
  return [{ ...group, withheld: withheld(all.length - shown.length) }];
}

/** What makes two nodes the same step. 办结 alone names none, and what may not be read has no name: such a node is its matter's own. */
function stepOf(env: ViewEnv, { dossier, node }: NodeAhead): string {
  const named = node.kind !== 'deadline' && recordRef(env, node.source) !== null;
  return named ? nodePhrase(env, node) : `${dossier.id}#${node.id}`;
}

function stepLine(env: ViewEnv, period: string, same: readonly NodeAhead[]): readonly BulletinLineView[] {
  const [first] = same;
  if (first === undefined) return [];
  const phrase = nodePhrase(env, first.node);
  const alone = same.length === 1;
  return [
    {
      head: { text: dayInWords(first.node.due), href: null },
      text: alone ? bulletinSentences.ahead(matterTitle(env, first.dossier), phrase) : phrase,
      href: alone ? matterHref(first.dossier) : null,
      who: same
        .toSorted((a, b) => orderOf(env, a) - orderOf(env, b))
        .map(({ dossier, node }) => ({
          text: unitRefIn(env, node.unit, period).name,
          href: alone ? null : matterHref(dossier),
        })),
    },
  ];
}

/** The fixed order of units; outside the register last. */
function orderOf({ context }: ViewEnv, { node }: NodeAhead): number {
  return context.units.get(node.unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
}
