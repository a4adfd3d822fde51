import type { DayText, DownloadView, LinkView, MonthText, RecordRef } from '../shared/types.ts';
import type { ImpactView } from './impact-types.ts';

/** /method/ — rendered from the rules file in force; nothing here is written twice. */
export interface MethodView {
  /** `督查月度计分规则 v1`. */
  readonly name: string;
  readonly version: string;
  /** The first month. */
  readonly from: MonthText;
  readonly published: DayText;
  /** Other versions with the month from which they govern. */
  readonly versions: readonly MethodVersionView[];
  /** In the order of the rules. */
  readonly sections: readonly MethodSectionView[];
  /** What it would have made of the last frozen periods; null where nobody had to ask. */
  readonly impact: ImpactView | null;
  readonly record: RecordRef;
  /** SHA-256 over every value of the rules, so that a reader can compare: that of the file in `downloads`, blanks left out. */
  readonly digest: string;
  readonly downloads: readonly DownloadView[];
}

/** `/method/<version>/rules.json` */
export interface RulesFileView {
  readonly version: string;
  /** JSON: the rules as their file has them, fit for `npm run verify`. */
  readonly content: string;
}

export interface MethodVersionView {
  readonly link: LinkView;
  /** `2026年1月起`. */
  readonly text: string;
}

interface MethodSectionView {
  /** Anchor that rule references use, e.g. `node`. */
  readonly id: string;
  /** Its number in the rules, by which references name it; what is left out leaves a gap. */
  readonly number: number;
  readonly title: string;
  /** The rule in plain sentences, figures already in place. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly MethodTableView[];
  readonly parameters: readonly ParameterView[];
}

export interface MethodTableView {
  readonly caption: string;
  readonly heads: readonly MethodHeadView[];
  readonly rows: readonly (readonly string[])[];
}

interface MethodHeadView {
  readonly text: string;
  readonly numeric: boolean;
}

export interface ParameterView {
  /** Path in the rules file, e.g. `tasks.lateStep`. */
  readonly key: string;
  readonly depth: number;
  /** The field as the file writes it. */
  readonly name: string;
  /** The value; null where values follow below. */
  readonly value: string | null;
  /** What it is, as the schema says; empty where the same was said above. */
  readonly text: string;
}

/** /method/full/ : the text of the rules, without what the office leaves out. */
export interface FullTextView {
  readonly deck: string;
  /** Nothing that holds one of these words is shown, no section whose heading begins so. */
  readonly words: readonly string[];
  readonly headings: readonly string[];
}
