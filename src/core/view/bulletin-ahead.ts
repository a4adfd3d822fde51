import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { nodesAhead, type NodeAhead } from '../compute/nodes-ahead.ts';
import { bulletinGroup } from './bulletin-group.ts';
import { isShown, recordRef, unitRefIn, type ViewEnv } from './env.ts';
import { withheld } from './duty-list.ts';
import { matterHref, matterTitle, nodePhrase } from './told.ts';
import type { BulletinGroupView, BulletinLineView } from './types/bulletin.ts';

/** 下月重点: the nodes of 重点 and 重大 matters that fall due; the same step of several units in one line. */
export function aheadGroups(env: ViewEnv, month: string): readonly BulletinGroupView[] {
  const { groups } = bulletinSentences;
  const all = nodesAhead(env.context, month);
  const shown = all.filter(({ dossier }) => isShown(env, dossier));
  const steps = new Map<string, NodeAhead[]>();
  for (const ahead of shown) {
    const key = `${ahead.node.due}|${stepOf(env, ahead)}`;
    steps.set(key, [...(steps.get(key) ?? []), ahead]);
  }
  const lines = [...steps.values()].flatMap((same) => stepLine(env, month, same));
  const group = bulletinGroup(groups.ahead, groups.noAhead, lines);
  return [{ ...group, withheld: withheld(all.length - shown.length) }];
}

/** What makes two nodes the same step. 办结 alone names none, and what may not be read has no name: such a node is its matter's own. */
function stepOf(env: ViewEnv, { dossier, node }: NodeAhead): string {
  const named = node.kind !== 'deadline' && recordRef(env, node.source) !== null;
  return named ? nodePhrase(env, node) : `${dossier.id}#${node.id}`;
}

function stepLine(env: ViewEnv, month: string, same: readonly NodeAhead[]): readonly BulletinLineView[] {
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
          text: unitRefIn(env, node.unit, month).name,
          href: alone ? null : matterHref(dossier),
        })),
    },
  ];
}

/** The fixed order of units; outside the register last. */
function orderOf({ context }: ViewEnv, { node }: NodeAhead): number {
  return context.units.get(node.unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
}
