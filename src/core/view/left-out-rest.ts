import { leftOutWords } from '../../wording/zh-CN/view/score-line.ts';
import type { Dossier } from '../compute/dossier.ts';
import type { Horizon } from '../compute/horizon.ts';
import { unitLight } from '../compute/light.ts';
import { isSuspended } from '../compute/suspension.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { ViewEnv } from './env.ts';
import { lightView } from './light-view.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { LeftOutView } from './types/unit-month.ts';

/** A row that may turn out to be withheld: its words are made only when asked for. */
export interface LeftOutRow {
  readonly dossier: Dossier;
  readonly view: () => LeftOutView;
}

/** A suspended task as a whole; of others the nodes of the month that were cancelled. */
export function restRows(
  env: ViewEnv,
  { rules, unit, month }: UnitMonth,
  dossier: Dossier,
  horizon: Horizon,
): readonly LeftOutRow[] {
  const common = { href: matterHref(dossier), rule: ruleRef('weight', rules.version) };
  const eventsOf = (kinds: readonly string[]) =>
    records(
      env,
      dossier.events
        .filter(({ value }) => kinds.includes(value.kind) && value.on <= horizon.day)
        .map((entry) => ({ entry, field: ['kind'] })),
    );
  if (isSuspended(dossier, horizon)) {
    const light = () => lightView(unitLight(env.context, dossier, unit, horizon));
    return [
      {
        dossier,
        view: () => ({
          ...common,
          title: matterTitle(env, dossier),
          reason: leftOutWords.suspended,
          light: light(),
          records: eventsOf(['暂停']),
        }),
      },
    ];
  }
  return taskNodes(env.context, dossier, horizon)
    .filter((node) => node.unit === unit && node.cancelled && node.due.startsWith(month))
    .map((node) => ({
      dossier,
      view: () => ({
        ...common,
        title: leftOutWords.title(matterTitle(env, dossier), nodePhrase(env, node)),
        reason: leftOutWords.cancelled,
        light: null,
        records: eventsOf(['终止', '取消节点']),
      }),
    }));
}
