import { nextPeriod } from '../../wording/zh-CN/view/period.ts';
import { leftOutWords } from '../../wording/zh-CN/view/score-line.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { Dossier } from '../../engine/dossier/dossier.ts';
import { nodeLight, planLight } from '../../engine/lights/node-light.ts';
import type { NodeLine } from '../../engine/score/task-period.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { periodLook } from '../../engine/time/period-look.ts';
import type { Look } from '../../engine/time/look.ts';
import { nodeName } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { restRows } from './left-out-rest.ts';
import { lightView } from './light-view.ts';
import { nodeInputs, nodeSources } from './node-inputs.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, records } from './told.ts';
import type { LeftOutView } from './types/unit-period.ts';
import type { LightView } from './types/light.ts';

/** What stands beside the nodes that count: those that wait or rest, those taken off, matters withdrawn; withheld ones as one row (rules.md §3). */
export function leftOutViews(env: ViewEnv, result: UnitResult): readonly LeftOutView[] {
  const look = periodLook(env.context, result.period);
  const rows = result.lines.completion.flatMap(({ dossier, beside }) =>
    beside.map((line) => ({ dossier, view: () => besideView(env, result, dossier, line, look) })),
  );
  const all = [...rows, ...restRows(env, result, look)];
  const isHidden = ({ dossier }: { readonly dossier: Dossier }) => !isShown(env, dossier);
  const hidden = new Set(all.filter(isHidden).map(({ dossier }) => dossier.id)).size;
  return [
    ...all.filter((row) => !isHidden(row)).map(({ view }) => view()),
    ...(hidden === 0 ? [] : [hiddenView(result, hidden)]),
  ];
}

function besideView(
  env: ViewEnv,
  { rules, period }: UnitResult,
  dossier: Dossier,
  line: NodeLine,
  look: Look,
): LeftOutView {
  const wait = rules.tasks?.wait ?? 0;
  return {
    title: leftOutWords.title(matterTitle(env, dossier), nodeName(env, line)),
    href: matterHref(dossier),
    inputs: nodeInputs(env, dossier, line, look),
    reason:
      line.state === 'waiting'
        ? leftOutWords.waiting(line.late, wait, nextPeriod(period.kind))
        : leftOutWords.suspended,
    light: lightOf(env, dossier, line, look),
    rule: ruleRef('weight', rules.version),
    records: records(env, nodeSources(dossier, line, look)),
  };
}

/** Null where the rules know no lights. */
function lightOf(
  env: ViewEnv,
  dossier: Dossier,
  { node, outcome, plan }: NodeLine,
  look: Look,
): LightView | null {
  const limits = env.context.rulesOn(look.day)?.lights;
  if (limits === undefined) return null;
  if (node !== undefined && outcome !== undefined)
    return lightView(nodeLight(env.context, limits, dossier, { node, outcome }, look));
  const light = plan && planLight(env.context, limits, plan, look);
  return light === undefined ? null : lightView(light);
}

function hiddenView({ rules }: UnitResult, count: number): LeftOutView {
  return {
    title: withheldWords.matters(count),
    href: null,
    inputs: [],
    reason: withheldWords.leftOut,
    light: null,
    rule: ruleRef('weight', rules.version),
    records: [],
  };
}
