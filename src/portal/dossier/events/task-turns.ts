import { checkText, taskText, turnText } from '#wording/dossier/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { handOversOf, turnsSeen } from '#engine/dossier/course.ts';
import type { Dossier, Turn } from '#engine/dossier/dossier.ts';
import { liveLook } from '#engine/time/look.ts';
import { unitRef, type ViewEnv, signerName } from '../../env/env.ts';
import { recordRefs } from '../../env/record/record-ref.ts';
import { proofMarks } from '../../env/record/proof-mark.ts';
import type { DayText, RecordRef } from '../../shared/types.ts';
import { nodeTitle } from '../../task-list/task-row.ts';

/** A decision of 主要领导 on the course of a matter. */
export interface TurnView {
  readonly day: DayText;
  /** `移交`, `暂缓办理`, `撤销督办`. */
  readonly kind: string;
  /** `由壬科移交癸科；“开工”的日期另定为2026年5月22日`; null where the kind says all. */
  readonly text: string | null;
  /** The words of the record, unaltered. */
  readonly words: string;
  /** `主任签批`. */
  readonly by: string;
  /** 自报时间, 代录; that the written day does not count. */
  readonly marks: readonly string[];
  readonly records: readonly RecordRef[];
}

/** 移交, 暂缓办理, 恢复, 撤销督办 and 取消节点 as they count, oldest first (rules.md §1, §3). */
export function turnViews(env: ViewEnv, dossier: Dossier): readonly TurnView[] {
  return turnsSeen(dossier, liveLook(env.context.asOf))
    .filter(({ entry }) => env.shownByPath.has(entry.path))
    .map((turn) => {
      const { approval, kind, on, text } = turn.event;
      const source = { entry: turn.entry, field: ['kind'] };
      return {
        day: turn.on,
        kind,
        text: turnWords(env, dossier, turn),
        words: text,
        by: approval === undefined ? '' : turnText.by(signerName(env, approval), approval.mode),
        marks: [
          ...proofMarks(env, source, turn),
          ...(turn.on === on ? [] : [checkText.counted(dayInWords(turn.on))]),
        ],
        records: recordRefs(env, source),
      };
    });
}

/** From whom to whom with which new dates, or which nodes; null where the kind says all. */
export function turnWords(env: ViewEnv, dossier: Dossier, turn: Turn): string | null {
  const passed = handOversOf(dossier, liveLook(env.context.asOf)).find((one) => one.turn === turn);
  if (passed !== undefined) {
    const dates = [...passed.dates].map(([node, due]) =>
      node === 'plan'
        ? turnText.planDate(dayInWords(due))
        : turnText.newDate(nodeTitle(env, dossier, node), dayInWords(due)),
    );
    const { name: from } = unitRef(env, passed.from, passed.on);
    return turnText.parts([turnText.handOver(from, unitRef(env, passed.to).name), ...dates]);
  }
  const { nodes = [] } = turn.event;
  if (nodes.length === 0) return null;
  return turnText.nodes(
    nodes.map((node) => (node === 'plan' ? taskText.planSubject : nodeTitle(env, dossier, node))),
  );
}
