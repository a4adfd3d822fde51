import type { Fraction } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';

/** A task of 任务完成 for one unit: its weight d × r, shared equally by the nodes that count (rules.md §3). */
export interface CompletionFact {
  readonly d: Fraction;
  /** 1 for 主办, the rules' share for 协办. */
  readonly r: Fraction;
  readonly role: 'lead' | 'assist';
  /** Those finished or open at the cut-off; what waits or rests is not here. */
  readonly nodes: readonly { readonly c: Fraction }[];
}

export type DeductionKind = NonNullable<EditionUnit['deductions']>[number]['kind'];

/** A ground for X, before grounds of one matter are weighed against each other (rules.md §6). */
export interface DeductionFact {
  readonly kind: DeductionKind;
  readonly matter: string;
  readonly points: Fraction;
}

/** A mark or column value that an assessor entered; `mark` undefined: 不适用, for the reason `why`. */
export interface MarkFact {
  /** The component or the information column. */
  readonly component: string;
  readonly mark: Fraction | undefined;
  readonly why: string | undefined;
}

/** What a unit's score is made of: the lines of a period, or those that an edition holds. Nothing else enters it. */
export interface Facts {
  readonly completion: readonly CompletionFact[];
  /** A task checked in the period: q is the mean of its results. */
  readonly quality: readonly { readonly q: Fraction }[];
  readonly plans: readonly { readonly p: Fraction }[];
  /** `z` undefined while a week is still open; it counts for nothing then. */
  readonly weeks: readonly { readonly z: Fraction | undefined }[];
  readonly bonus: readonly { readonly points: Fraction }[];
  readonly deductions: readonly DeductionFact[];
  readonly marks: readonly MarkFact[];
}
