import { deductionWords } from '../../wording/zh-CN/view/score-merit.ts';
import type { Weighed } from '../../engine/scheme/deductions.ts';
import type { DeductionLine } from '../../engine/score/merits.ts';
import type { Context } from '../../engine/dossier/context.ts';
import type { ViewEnv } from './env.ts';
import { matterTitle } from './told.ts';

/** What a deduction is about. Only for lines that may be named. */
export function deductionTitle(env: ViewEnv, line: DeductionLine): string {
  if (line.dossier !== undefined) return matterTitle(env, line.dossier);
  return recordsOf(env.context, line).incoming?.title ?? deductionKind(env, line);
}

/** Its kind, by the office's own word where its record has one. */
export function deductionKind({ context }: ViewEnv, line: DeductionLine): string {
  const { measure, incoming } = recordsOf(context, line);
  return measure?.kind ?? incoming?.kind ?? deductionWords.kind[line.kind];
}

/** The facts of a deduction in words (rules.md §6). Only for lines that may be named. */
export function deductionInputs({ context }: ViewEnv, line: Weighed<DeductionLine>): readonly string[] {
  return [...groundInputs(context, line), ...(line.superseded ? [deductionWords.superseded] : [])];
}

function groundInputs(context: Context, line: DeductionLine): readonly string[] {
  const { incoming, measure, sitting, result } = recordsOf(context, line);
  const verdict = incoming?.verdict;
  switch (line.kind) {
    case 'criticism':
    case 'measure':
      return measure === undefined ? [] : [deductionWords.measure(measure.on, measure.basis)];
    case 'exposure':
      return verdict === undefined ? [] : [deductionWords.verdict(verdict.on, verdict.result)];
    case 'falsified':
      return [
        ...(sitting === undefined || result === undefined
          ? []
          : [deductionWords.check(sitting.on, result.kind)]),
        deductionWords.falsified,
      ];
  }
}

function recordsOf(context: Context, { source }: DeductionLine) {
  const { path } = source.entry;
  const sitting = context.ledger.verification.find((entry) => entry.path === path)?.value;
  const index = source.field[1];
  return {
    incoming: context.ledger.incoming.find((entry) => entry.path === path)?.value,
    measure: context.ledger.measure.find((entry) => entry.path === path)?.value,
    sitting,
    result: typeof index === 'number' ? sitting?.results[index] : undefined,
  };
}
