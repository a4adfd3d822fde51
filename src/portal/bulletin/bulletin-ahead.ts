import { dayInWords } from '#wording/calendar/day.ts';
import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { nodeWords } from '#wording/sheet/score-line.ts';
import { nextPeriod } from '#wording/shared/period.ts';
import type { Period } from '#engine/time/periods.ts';
import type { AheadNode } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import { addDays } from '#days/day.ts';
import { bulletinGroup, type BulletinGroupView, type BulletinLineView } from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { sheetIn } from '../env/period/period-sheet.ts';
import { isTaskShown, nodeName, taskHref, taskTitle } from '../env/period/sheet-words.ts';
import { withheld } from '../duties/duty-lists.ts';

/** A node ahead of which all may be told. */
interface ListedNode {
  readonly task: string;
  readonly node: string;
  readonly unit: string;
  readonly due: string;
  readonly records: AheadNode['records'];
}

/**
 * 下月重点: the nodes of matters above the lowest class that fall due in the period after; the same
 * step of several units in one line. Nothing where the rules have no such class, or no period follows.
 */
export function aheadGroups(env: ViewEnv, rules: Rules, period: Period): readonly BulletinGroupView[] {
  const classes = rules.tasks?.classes.slice(1).map(({ name }) => name) ?? [];
  if (classes.length === 0 || env.context.periodOn(addDays(period.to, 1)) === undefined) return [];
  const all = sheetIn(env, period.id)?.ahead ?? [];
  const shown = all.flatMap(({ task, node, unit, due, records }): readonly ListedNode[] =>
    node === undefined || unit === undefined || due === undefined || !isTaskShown(env, task)
      ? []
      : [{ task, node, unit, due, records }],
  );
  const steps = new Map<string, ListedNode[]>();
  for (const ahead of shown) {
    const key = `${ahead.due}|${stepOf(env, ahead)}`;
    steps.set(key, [...(steps.get(key) ?? []), ahead]);
  }
  const lines = [...steps.values()].flatMap((same) => stepLine(env, period.id, same));
  const heading = bulletinSentences.groups.ahead(nextPeriod(period.kind), classes);
  const group = bulletinGroup(heading, lines);
  return [{ ...group, withheld: withheld(all.length - shown.length) }];
}

/** What makes two nodes the same step. 办结 alone names none, and what may not be read has no name: such a node is its matter's own. */
function stepOf(env: ViewEnv, ahead: ListedNode): string {
  const name = phraseOf(env, ahead);
  const isOwn = name === nodeWords.concluded || name === nodeWords.plainNode;
  return isOwn ? `${ahead.task}#${ahead.node}` : name;
}

function phraseOf(env: ViewEnv, { task, node, records }: ListedNode): string {
  return nodeName(env, task, { id: node, records });
}

function stepLine(env: ViewEnv, period: string, same: readonly ListedNode[]): readonly BulletinLineView[] {
  const [first] = same;
  if (first === undefined) return [];
  const phrase = phraseOf(env, first);
  const alone = same.length === 1;
  return [
    {
      head: { text: dayInWords(first.due), href: null },
      text: alone ? bulletinSentences.ahead(taskTitle(env, first.task), phrase) : phrase,
      href: alone ? taskHref(first.task) : null,
      who: same
        .toSorted((a, b) => orderOf(env, a) - orderOf(env, b))
        .map(({ task, unit }) => ({
          text: unitRefIn(env, unit, period).name,
          href: alone ? null : taskHref(task),
        })),
    },
  ];
}

/** The fixed order of units; outside the register last. */
function orderOf({ context }: ViewEnv, { unit }: ListedNode): number {
  return context.units.get(unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
}
