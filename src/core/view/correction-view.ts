import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import type { EditionEntry } from '../compute/edition/editions-of.ts';
import type { Entry } from '../entry.ts';
import { figureText, type FigureText } from './corrected-figure.ts';
import { recordRef, unitRefIn, type ViewEnv } from './env.ts';
import { editionRules } from './shown-editions.ts';
import type { RecordRef } from './types/common.ts';
import type { CorrectedFigureView, CorrectionView } from './types/edition.ts';

/** 更正说明 of a version, of one unit's figures or of all; null for a first version. */
export function correctionView(
  env: ViewEnv,
  { value: edition }: EditionEntry,
  unit?: string,
): CorrectionView | null {
  const { correction, month } = edition;
  const rules = editionRules(env, edition);
  if (correction === undefined || rules === undefined) return null;
  const figures = correction.changes
    .filter((change) => unit === undefined || change.unit === unit)
    .flatMap((change) => {
      const text = figureText(env, rules, change);
      return text === undefined ? [] : [{ unit: unitRefIn(env, change.unit, month), text }];
    });
  const of = (printed: boolean) => figures.filter(({ text }) => text.printed === printed).map(figureView);
  const inputs = of(false);
  const printed = of(true);
  const { notPrinted, notOfUnit } = editionSentences;
  return {
    reason: correction.reason,
    admitted: (correction.admits ?? []).flatMap((ref) => admittedRecord(env, ref)),
    printed,
    printedNote: printed.length > 0 ? null : unit === undefined ? notPrinted : notOfUnit,
    inputs,
    inputsText: editionSentences.inputs(inputs.length),
  };
}

function figureView({
  unit,
  text: { name, before, after },
}: Pick<CorrectedFigureView, 'unit'> & { readonly text: FigureText }): CorrectedFigureView {
  return { unit, name, before, after };
}

/** A record by its path, a closure of the calendar by `path#id`. */
function admittedRecord(env: ViewEnv, ref: string): RecordRef[] {
  const [path = ''] = ref.split('#');
  const entry: Entry<unknown> | undefined = env.shownByPath.get(path);
  const found = entry === undefined ? null : recordRef(env, { entry, field: [] });
  return found === null ? [] : [{ ...found, line: null }];
}
