import type { DayText, FieldView, RecordRef, UnitRef } from '../shared/types.ts';

/** What state a score period is in. */
export interface PeriodStateView {
  /** Whether it was frozen: only then may everyone see it. */
  readonly frozen: boolean;
  /** `暂定`, `待锁定`, `已审定（锁定）` or `已更正（第2版）`. */
  readonly stateText: string;
  /** One sentence: until when it is 暂定, or who approved it when. */
  readonly text: string;
  /** The day of the freeze; before it the first day on which it may be frozen. */
  readonly lockDay: DayText;
}

/** One version of a frozen period. */
export interface EditionView {
  /** From 1. */
  readonly version: number;
  /** `已审定（锁定）`, `已更正（第2版）`; of one that is no longer the last `第1版，已由第2版取代`. */
  readonly stateText: string;
  /** One sentence: who approved it when. */
  readonly text: string;
  /** Page of this version; null for the last, which its period shows. */
  readonly href: string | null;
  /** 批准, 锁定, 更正, 计分规则, why a league of one was frozen, 未答复的异议. */
  readonly facts: readonly FieldView[];
  /** Null where the edition holds scores that the profile is not told: a digest would test a guess at them. */
  readonly digest: DigestView | null;
  /** Its file. */
  readonly record: RecordRef;
  /** Why it replaces the version before, and what changed; null for the first. */
  readonly correction: CorrectionView | null;
}

/** SHA-256 of an edition. */
export interface DigestView {
  /** The first 12 digits. */
  readonly short: string;
  /** All 64. */
  readonly full: string;
}

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

/** `/ranking/<folder>/data.json` */
export interface EditionFileView {
  /** `2026-05`; of a version that was replaced `2026-05/v1`. */
  readonly folder: string;
  /** JSON: the edition as it was frozen, fit for `npm run verify`. */
  readonly content: string;
}
