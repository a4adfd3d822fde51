import { dayOf } from '#days/moment.ts';
import type { SignOff } from '#engine/duties/sign-off.ts';
import { leadOf } from '#engine/dossier/course.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { liveLook } from '#engine/time/look.ts';
import { leaderDeskText } from '#wording/desk/sentences.ts';
import { dutyStateText } from '#wording/duties/sentences.ts';
import { nodeName } from '../task-list/task-row.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import type { DayText } from '../shared/types.ts';

/** What waits for a signature, as a leader reads it. */
export interface SignRowView {
  /** `审定计划`, `同意延期`, `签发通知单`, `签发材料`. */
  readonly kind: string;
  /** `督办〔2026〕12号`; a paper has none, its week and day are said. */
  readonly no: string | null;
  readonly title: string;
  readonly href: string | null;
  readonly unit: string;
  /** In one line what is signed: from which day to which and why, who answers for it. */
  readonly gist: string;
  readonly since: DayText;
  /** Null where the rules set no clock. */
  readonly due: DayText | null;
  readonly stateText: string | null;
  readonly isOverdue: boolean;
}

/** A row of the list that is signed. Leaders stand on the internal roll, so all of it may be told there. */
export function signRow(env: ViewEnv, row: SignOff): SignRowView {
  const duty = 'duty' in row ? row.duty : undefined;
  const shared = {
    kind: leaderDeskText.kinds[row.kind],
    gist: gistOf(env, row),
    since: row.since,
    due: duty === undefined ? null : dayOf(duty.due),
    stateText: duty === undefined ? null : dutyStateText(duty.standing, duty.late, duty.left),
    isOverdue: duty?.standing === 'overdue',
  };
  if (row.kind === 'paper') {
    const { kind } = row.entry.value;
    return {
      ...shared,
      no: null,
      title: kind,
      href: null,
      unit: unitRef(env, env.context.office.secretariat).name,
    };
  }
  const { id, task } = row.dossier;
  return {
    ...shared,
    no: task.value.notice.no,
    title: task.value.title,
    href: `/tasks/${id}/`,
    unit: unitRef(env, leadOf(row.dossier, liveLook(env.context.asOf))).name,
  };
}

function gistOf(env: ViewEnv, row: SignOff): string {
  if (row.kind === 'paper') return leaderDeskText.paper(row.entry.value.week ?? null, row.entry.value.on);
  const task = row.dossier.task.value;
  if (row.kind === 'class') return leaderDeskText.class(task.class, task.due);
  const plan = row.version.plan.value;
  if (row.kind === 'plan')
    return leaderDeskText.plan(plan.responsible, plan.nodes.length, plan.nodes.at(-1)?.due ?? task.due);
  return leaderDeskText.join([
    ...movesOf(env, row),
    plan.changeReason === undefined ? '' : leaderDeskText.reason(plan.changeReason),
    row.kind === 'beyond' ? leaderDeskText.beyond(task.due) : '',
  ]);
}

/** The dates that a change moves, each from the day that counts to the one wished for. */
function movesOf(
  { context, ...env }: ViewEnv,
  { dossier, version }: Exclude<SignOff, { kind: 'class' | 'paper' }>,
): string[] {
  return taskNodes(context, dossier, liveLook(context.asOf)).flatMap((node) =>
    node.postponements
      .filter((change) => change.version === version.version)
      .map(({ from, to }) =>
        leaderDeskText.moved(nodeName({ context, ...env }, dossier, node.id, node.title), from, to),
      ),
  );
}
