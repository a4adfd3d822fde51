import { said, valueWords } from '#wording/problems/phrases.ts';
import { withdrawnOn } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { planDuties } from '#engine/dossier/plan-duties.ts';
import { dossiersOfUnit } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** A unit that has ended owes nothing any more: what it left open is handed over or ended (rules.md §1). */
export const unitEndedOpen = check({
  code: 'unit-ended-open',
  severity: 'reminder',
  block: 'tasks',
  words: {
    title: '撤销的单位还有没办完的任务',
    message: (p) =>
      `发现单位已于${valueWords(p)}撤销，还有${said(p, 'count')}件任务没有办完：${said(p, 'matters')}`,
    expected: () => '单位撤销以后，没有办完的任务移交接办单位，或者撤销督办',
    fix: () =>
      '请提请主要领导决定，在任务文件夹里记一份移交（kind: 移交，写接办单位 to；已经逾期的节点在 dates 里另定日期），或者撤销督办',
    example: {
      wrong: 'until: 2026-01-31  # 任务还没有移交',
      right: 'kind: 移交\nto: guike\non: 2026-02-02\napproval: { by: zhuren, on: 2026-02-02, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    const { context, units, today } = index;
    for (const [id, entry] of units) {
      const { until } = entry.value;
      if (until === undefined || until >= today) continue;
      const open = dossiersOfUnit(context, id).filter((dossier) => isLeftOpen(index, dossier, id, until));
      if (open.length > 0)
        yield found(entry, ['until'], {
          count: String(open.length),
          matters: open.map(({ id: task, task: { value } }) => `${task}“${value.title}”`).join('、'),
        });
    }
  },
});

/** Whether a node of the matter, or its missing plan, is still the unit's and not reported done; a notice to a unit that had ended has its own code. */
function isLeftOpen({ context, asOf }: CheckIndex, dossier: Dossier, unit: string, until: string): boolean {
  const look = liveLook(asOf);
  if (withdrawnOn(dossier, look) !== undefined || dossier.task.value.notice.printed > until) return false;
  const plan = planDuties(context, dossier, look).at(-1);
  return (
    (plan !== undefined && plan.met === undefined && plan.unit === unit) ||
    taskNodes(context, dossier, look).some(
      (node) =>
        node.unit === unit &&
        !node.cancelled &&
        nodeOutcome(context, dossier, node, look).claim === undefined,
    )
  );
}
