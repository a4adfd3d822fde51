import type { LinkView, MomentText, RecordRef, UnitRef } from '../shared/types.ts';

/** /draws/: the draws of the periods whose rules have a sample, newest first. */
export interface DrawIndexView {
  readonly deck: string;
  readonly rows: readonly DrawIndexRowView[];
}

interface DrawIndexRowView {
  readonly period: string;
  readonly periodText: string;
  /** The draw's page; null while no number is published. */
  readonly href: string | null;
  /** `480317`; null while none is published. */
  readonly number: string | null;
  /** `清单12件，抽中3件`, or why there is no number. */
  readonly text: string;
}

/** /draws/<period>/: the number, the closed list in the order of the draw, and who was drawn. */
export interface DrawView {
  readonly period: string;
  readonly periodText: string;
  readonly number: string;
  /** The post that drew. */
  readonly by: string;
  readonly published: MomentText;
  /** 自报时间, 代录. */
  readonly marks: readonly string[];
  /** `清单12件 × 20%，不足一件的进为一件，抽3件`. */
  readonly sizeText: string;
  /** How anyone repeats it. */
  readonly howText: string;
  readonly rows: readonly DrawRowView[];
  readonly records: readonly RecordRef[];
}

/** A claim of the closed list. */
export interface DrawRowView {
  /** From 1, by SHA-256. */
  readonly place: number;
  /** The claim's id, of a withheld one its random id; null where a withheld one has none. */
  readonly id: string | null;
  /** SHA-256 of `number|id`; null likewise. */
  readonly hash: string | null;
  readonly drawn: boolean;
  /** The matter with its page, and the node; null of a withheld one. */
  readonly matter: LinkView | null;
  /** `完成招标`, `办结`; of a withheld claim that it is one. */
  readonly text: string;
  readonly unit: UnitRef | null;
  /** What became of it; null of a withheld one. */
  readonly resultText: string | null;
}
