import type { EntryOf } from '#record/ledger.ts';
import type { Look } from '../time/look.ts';
import type { Context } from './context.ts';
import { papersIn } from './papers-in.ts';

/** The papers on a matter that ask for an answer. */
export function repliesOf(context: Context, task: string): readonly EntryOf<'incoming'>[] {
  return papersIn(context, task).filter(({ value }) => value.reply !== undefined);
}

/** Whether somebody who asked for an answer has none yet, as seen. */
export function awaitsReply(context: Context, task: string, look: Look): boolean {
  return repliesOf(context, task).some(
    ({ value: { replied } }) => replied === undefined || replied.on > look.day,
  );
}
