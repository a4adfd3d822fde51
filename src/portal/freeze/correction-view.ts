import { editionSentences } from '#wording/freeze/sentences.ts';
import { objectionsOf } from '#engine/freeze/contexts.ts';
import { editionNamed, latestEdition, type EditionEntry } from '#engine/freeze/editions.ts';
import type { Rules } from '#record/rules/rules.ts';
import { figureText, type FigureText } from './corrected-figure.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { recordRef, recordRefs } from '../env/record/record-ref.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { editionRules } from '../env/period/shown-editions.ts';
import { tellsScores } from '../env/publication.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { RecordRef, UnitRef } from '../shared/types.ts';

/** 更正说明. */
export interface CorrectionView {
  readonly reason: string;
  /** The upheld objections behind it, as far as the profile may read them. */
  readonly objections: readonly RecordRef[];
  /** Records that these objections let count, as far as the profile may read them. */
  readonly admitted: readonly RecordRef[];
  /** Figures that are printed: parts, totals, ranks, grades. */
  readonly printed: readonly CorrectedFigureView[];
  /** Sentence in place of the printed figures where none changed; null otherwise. */
  readonly printedNote: string | null;
  /** What the scores were made of. */
  readonly inputs: readonly CorrectedFigureView[];
  /** `计分依据变动3处`. */
  readonly inputsText: string;
  /** Where the figures can be taken along, those of all units. */
  readonly set: Addressed;
}

export interface CorrectedFigureView {
  readonly unit: UnitRef;
  /** `总分`, `任务完成：清淤，节点n1，完成值c`. */
  readonly name: string;
  /** Null where there was none. */
  readonly before: string | null;
  /** Null where there is none any more. */
  readonly after: string | null;
}

/** 更正说明 of a version, of one unit's figures or of all; null for a first version. */
export function correctionView(env: ViewEnv, entry: EditionEntry, unit?: string): CorrectionView | null {
  const edition = entry.value;
  const { correction, period } = edition;
  const rules = editionRules(env, edition);
  if (correction === undefined || rules === undefined) return null;
  const stands = latestEdition(env.context.ledger, period)?.value.version === edition.version;
  const figures = correction.changes
    .filter((change) => unit === undefined || change.unit === unit)
    .filter(({ figure }) => tellsScores(env, rules) || isPlace(rules, figure))
    .flatMap((change) => {
      const text = figureText(env, rules, periodIn(env, period), change);
      if (text === undefined) return [];
      const mark = stands && text.printed ? disputedMark(env, { unit: change.unit, period }) : null;
      const name = withMark(text.name, mark);
      return [{ unit: unitRefIn(env, change.unit, period), text: { ...text, name } }];
    });
  const of = (printed: boolean) => figures.filter(({ text }) => text.printed === printed).map(figureView);
  const inputs = of(false);
  const printed = of(true);
  const { notPrinted, notOfUnit, noRankMoved } = editionSentences;
  const unmoved = tellsScores(env, rules) ? notPrinted : noRankMoved;
  // An objection is 系统内: that it was upheld stands in the whole edition alone.
  const { ledger } = env.context;
  const whole = editionNamed(ledger, period, edition.version);
  const upheld = whole === undefined ? [] : objectionsOf(ledger, whole);
  const admits = new Set(upheld.flatMap(({ value: { answer } }) => answer?.admits ?? []));
  return {
    reason: correction.reason,
    objections: recordRefs(env, ...upheld.map((objection) => ({ entry: objection, field: ['answer'] }))),
    admitted: [...admits].flatMap((ref) => admittedRecord(env, ref)),
    printed,
    printedNote: printed.length > 0 ? null : unit === undefined ? unmoved : notOfUnit,
    inputs,
    inputsText: editionSentences.inputs(inputs.length),
    set: addressed(
      `/ranking/${period}/corrected-v${String(edition.version)}`,
      editionSentences.correctedSet(periodName(env, period), edition.version),
    ),
  };
}

/** Whether a changed figure is where a unit stood in its league, and no score. */
function isPlace({ leagues }: Rules, figure: string): boolean {
  return leagues.some(({ id }) => figure.startsWith(`${id}.`));
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
  const entry = env.shownByPath.get(path);
  const found = entry === undefined ? null : recordRef(env, { entry, field: [] });
  return found === null ? [] : [{ ...found, line: null }];
}
