import type { DayText, DownloadView, LinkView, MonthText, RecordRef } from './common.ts';
import type { ImpactView } from './impact.ts';

/** /method/ — rendered from the rules file in force; nothing here is written twice. */
export interface MethodView {
  /** `督查月度计分规则 v1`. */
  readonly name: string;
  readonly version: string;
  readonly from: MonthText;
  readonly published: DayText;
  /** Other versions with the months they govern. */
  readonly versions: readonly MethodVersionView[];
  /** In the order of the rules. */
  readonly sections: readonly MethodSectionView[];
  /** What it would have made of the last frozen months; null where nobody had to ask. */
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

export interface MethodSectionView {
  /** Anchor that rule references use, e.g. `node`. */
  readonly id: string;
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

export interface MethodHeadView {
  readonly text: string;
  readonly numeric: boolean;
}

export interface ParameterView {
  /** Path in the rules file, e.g. `plan.workdays`. */
  readonly key: string;
  readonly name: string;
  /** Printed value with its unit: `2个工作日`, `0.05`, `并列名次：1、2、2、4`. */
  readonly value: string;
  /** The word as it stands in the file, where the printed value is a reading of it: `competition`. */
  readonly rawValue: string | null;
  /** What it does, one sentence. */
  readonly text: string;
  /** `原文所定` or `本办自定`. */
  readonly originText: string;
  readonly record: RecordRef;
}
