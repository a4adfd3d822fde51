import type { Named, PostFacts } from './section-facts.ts';

/** What the section's seldom forms know: what may be chosen, and the registers that are added to, as they stand. Cut to what the profile may read. */
export interface SeldomFacts {
  readonly posts: readonly PostFacts[];
  /** 主要领导; null in an office that lists none. */
  readonly chief: string | null;
  readonly measures: MeasureFacts;
  readonly honours: HonourFacts;
  /** Marks that may be entered now, those that are missing first. */
  readonly marks: readonly MarkSheetFacts[];
  /** Periods whose number is to be drawn, and the post that draws. */
  readonly draws: readonly Named[];
  readonly drawPost: string;
  /** Objections that wait for their answer. */
  readonly answers: readonly AnswerFacts[];
  readonly campaigns: CampaignFacts;
  /** `delegations.yaml` as it stands. */
  readonly delegations: { readonly delegations: readonly object[] };
  readonly experiences: ExperienceFacts;
}

interface MeasureFacts {
  readonly next: string;
  /** The office's words; whether points are taken by it. */
  readonly kinds: readonly { readonly name: string; readonly deducts: boolean }[];
  readonly grounds: readonly string[];
  /** Matters that a measure may name. */
  readonly matters: readonly { readonly id: string; readonly title: string; readonly unit: string }[];
}

interface HonourFacts {
  readonly next: string;
  /** Levels that count in the score now, the lowest first. */
  readonly levels: readonly string[];
  /** What was commended before, by its key, the newest first. */
  readonly known: readonly Named[];
  /** `honours.yaml` as it stands. */
  readonly value: { readonly honours: readonly object[] };
}

/** One sheet of marks: a component or column of a period, or the year-end inspection. */
export interface MarkSheetFacts {
  /** `2026-05/site`, of a year `2026/year-end`. */
  readonly id: string;
  readonly text: string;
  readonly kind: 'assessment' | 'yearMark';
  readonly period: string;
  readonly component: string;
  /** Who entered it last; the section while nobody did. */
  readonly by: string;
  /** 1 of the first file of the sheet; what comes later says why. */
  readonly number: number;
  readonly units: readonly Named[];
}

/** An objection, with its record, into which the answer is written. */
export interface AnswerFacts {
  readonly id: string;
  readonly unit: string;
  readonly reviewer: string;
  /** What it is about, as it is read. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly names: Readonly<Record<string, string>>;
  readonly value: object;
  /** What an answer may admit or void: paths and conclusions, each as it is read. */
  readonly admits: readonly Named[];
  readonly voids: readonly Named[];
}

interface CampaignFacts {
  readonly next: string;
  /** Those that nobody has ended. */
  readonly standing: readonly Named[];
  /** `campaigns.yaml` as it stands. */
  readonly value: { readonly campaigns: readonly { readonly id: string }[] };
}

/** Candidates of single items, of whom an experience may be published. */
export interface ExperienceFacts {
  readonly next: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly text: string;
    /** What the record says of it. */
    readonly of: {
      readonly unit: string;
      readonly item: string;
      readonly period: string;
      readonly basis: string;
    };
  }[];
}
