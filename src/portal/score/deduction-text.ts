import { deductionWords } from '#wording/sheet/score-merit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { exactValue, type Fraction } from '#exact/fraction.ts';
import type { ViewEnv } from '../env/env.ts';
import { isTaskGone, isTaskShown, taskTitle } from '../env/period/sheet-words.ts';

type DeductionSheet = UnitSheet['lines']['deductions'][number];

/** A ground for the deduction, weighed against the others of its matter (rules.md §6). */
export interface Ground {
  readonly line: DeductionSheet;
  readonly points: Fraction;
  /** A larger one for the same matter stands instead. */
  readonly superseded: boolean;
}

/** A ground with the words of its record. */
export interface DeductionText {
  readonly ground: Ground;
  readonly title: string;
  /** Its kind, by the office's own word where its record has one. */
  readonly kind: string;
  readonly inputs: readonly string[];
}

/** The grounds of a unit, in the order of its sheet. */
export function groundsOf({ lines, score }: UnitSheet): readonly Ground[] {
  return lines.deductions.map((line, index) => ({
    line,
    points: exactValue(line.points),
    superseded: score.deductions[index]?.superseded ?? false,
  }));
}

/** A deduction in words; undefined where its sheet names no record that may be read. */
export function deductionText(env: ViewEnv, ground: Ground): DeductionText | undefined {
  const { shown, shownByPath } = env;
  const { kind, matter, record, on = '', verdict, check } = ground.line;
  if (record === undefined || !shownByPath.has(record) || isTaskGone(env, matter)) return undefined;
  const measure = shown.measure.find(({ path }) => path === record)?.value;
  const incoming = shown.incoming.find(({ path }) => path === record)?.value;
  const word = measure?.kind ?? incoming?.kind ?? deductionWords.kind[kind];
  const facts = [
    ...(measure === undefined ? [] : [deductionWords.measure(on, measure.basis)]),
    ...(verdict === undefined ? [] : [deductionWords.verdict(on, verdict)]),
    ...(check === undefined ? [] : [deductionWords.check(on, check)]),
    ...(kind === 'falsified' ? [deductionWords.falsified] : []),
    ...(ground.superseded ? [deductionWords.superseded] : []),
  ];
  return {
    ground,
    title: isTaskShown(env, matter) ? taskTitle(env, matter) : (incoming?.title ?? word),
    kind: word,
    inputs: facts,
  };
}
