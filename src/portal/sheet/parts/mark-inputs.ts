import { markWords } from '#wording/sheet/part.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { postName, unitRefIn, type ViewEnv } from '../../env/env.ts';
import { actNote } from '../../env/period/sheet-words.ts';

/** A mark as a sheet tells it. */
export type MarkSheet = UnitSheet['lines']['marks'][number];

/** What is told of a mark: when it was given, why it does not apply; on what basis and what it corrects in the words of its record. */
export function markInputs(
  { shown }: ViewEnv,
  { record, mark, why, on, entered }: MarkSheet,
): readonly string[] {
  const without = mark === undefined ? [markWords.notApplicable] : [];
  const entry = shown.assessment.find(({ path }) => path === record)?.value;
  if (entry === undefined || on === undefined) return [...without, withheldWords.record];
  const { basis, corrects } = entry;
  return [
    `${markWords.on(on)}${actNote({ entered }, on)}`,
    ...without,
    ...(why === undefined ? [] : [markWords.why(why)]),
    ...(basis === undefined ? [] : [markWords.basis(basis)]),
    ...(corrects === undefined ? [] : [markWords.corrects(corrects)]),
  ];
}

/** Who gave a mark, by the name of the period; undefined where its record may not be read. */
export function assessorOf(env: ViewEnv, { by }: MarkSheet, period: string): string | undefined {
  if (by === undefined) return undefined;
  return env.context.units.has(by) ? unitRefIn(env, by, period).name : postName(env, by);
}
