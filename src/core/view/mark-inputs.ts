import { markWords } from '../../wording/zh-CN/view/part.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { MarkLine } from '../../engine/score/marks.ts';
import type { Assessment } from '../../record/assessment.ts';
import { postName, unitRefIn, type ViewEnv } from './env.ts';
import { proofNote } from './proof-note.ts';

/** What the record of a mark says: when it was given, why it does not apply, on what basis, what it corrects. */
export function markInputs(env: ViewEnv, { source, mark, why }: MarkLine): readonly string[] {
  const entry = env.context.ledger.assessment.find(({ path }) => path === source.entry.path);
  const record = shownMark(env, { source });
  const without = mark === undefined ? [markWords.notApplicable] : [];
  if (record === undefined || entry === undefined) return [...without, withheldWords.record];
  const { on, basis, corrects } = record;
  const receipt = env.context.receiptOf(entry);
  return [
    receipt.proof === 'on-behalf' ? `${markWords.on(on)}${proofNote(receipt)}` : markWords.on(on),
    ...without,
    ...(why === undefined ? [] : [markWords.why(why)]),
    ...(basis === undefined ? [] : [markWords.basis(basis)]),
    ...(corrects === undefined ? [] : [markWords.corrects(corrects)]),
  ];
}

/** Who gave a mark, by the name of the period; undefined where its record may not be read. */
export function assessorOf(env: ViewEnv, line: Pick<MarkLine, 'source'>, period: string): string | undefined {
  const by = shownMark(env, line)?.by;
  if (by === undefined) return undefined;
  return env.context.units.has(by) ? unitRefIn(env, by, period).name : postName(env, by);
}

/** The record of a mark from the projection; undefined where it may not be read, and then nothing of its words may be said. */
export function shownMark(env: ViewEnv, { source }: Pick<MarkLine, 'source'>): Assessment | undefined {
  return env.shown.assessment.find(({ path }) => path === source.entry.path)?.value;
}
