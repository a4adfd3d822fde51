import { leftOutWords } from '../../wording/zh-CN/view/score-line.ts';
import { turnsSeen, withdrawnOn } from '../../engine/dossier/course.ts';
import type { Dossier } from '../../engine/dossier/dossier.ts';
import { taskNodes } from '../../engine/dossier/nodes.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { dossiersOfUnit } from '../../engine/score/weeks.ts';
import type { Look } from '../../engine/time/look.ts';
import type { ViewEnv } from './env.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { RecordRef } from './types/common.ts';
import type { LeftOutView } from './types/unit-period.ts';

/** A row that may turn out to be withheld: its words are made only when asked for. */
export interface LeftOutRow {
  readonly dossier: Dossier;
  readonly view: () => LeftOutView;
}

/** What 主要领导 took off: matters withdrawn in the period, and nodes that would have been due in it. */
export function restRows(env: ViewEnv, result: UnitResult, look: Look): readonly LeftOutRow[] {
  return dossiersOfUnit(env.context, result.unit).flatMap((dossier) =>
    withdrawnOn(dossier, look) === undefined
      ? cancelledRows(env, result, dossier, look)
      : withdrawnRows(env, result, dossier, look),
  );
}

function withdrawnRows(
  env: ViewEnv,
  { rules, unit, period: { from } }: UnitResult,
  dossier: Dossier,
  look: Look,
): readonly LeftOutRow[] {
  const on = withdrawnOn(dossier, look) ?? '';
  const nodes = taskNodes(env.context, dossier, look);
  if (on < from || !nodes.some((node) => node.unit === unit)) return [];
  const view = (): LeftOutView => ({
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    inputs: [],
    reason: leftOutWords.withdrawn,
    light: null,
    rule: ruleRef('weight', rules.version),
    records: decisions(env, dossier, look, '撤销督办'),
  });
  return [{ dossier, view }];
}

function cancelledRows(
  env: ViewEnv,
  { rules, unit, period: { from, to } }: UnitResult,
  dossier: Dossier,
  look: Look,
): readonly LeftOutRow[] {
  return taskNodes(env.context, dossier, look)
    .filter((node) => node.unit === unit && node.cancelled && from <= node.due && node.due <= to)
    .map((node) => ({
      dossier,
      view: () => ({
        title: leftOutWords.title(matterTitle(env, dossier), nodePhrase(env, node)),
        href: matterHref(dossier),
        inputs: [],
        reason: leftOutWords.cancelled,
        light: null,
        rule: ruleRef('weight', rules.version),
        records: decisions(env, dossier, look, '取消节点'),
      }),
    }));
}

/** The records of 主要领导's decisions of a kind. */
function decisions(env: ViewEnv, dossier: Dossier, look: Look, kind: string): readonly RecordRef[] {
  return records(
    env,
    turnsSeen(dossier, look)
      .filter(({ event }) => event.kind === kind)
      .map(({ entry }) => ({ entry, field: ['kind'] })),
  );
}
