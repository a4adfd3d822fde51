import type { DownloadView, LinkView } from '../shared/types.ts';

/** 怎样自己核对: a section of /about/. */
export interface VerifyView {
  /** What a digest is, what is published, what anyone can and cannot find out with it. */
  readonly paragraphs: readonly string[];
  /** Each by itself; empty before the first frozen period. */
  readonly ways: readonly VerifyWayView[];
  /** Every frozen period as it stands, newest first. */
  readonly periods: readonly VerifyPeriodView[];
}

export interface VerifyWayView {
  readonly title: string;
  readonly steps: readonly VerifyStepView[];
  /** What it proves. */
  readonly proves: string;
}

export interface VerifyStepView {
  readonly text: string;
  /** To be typed word for word; null where there is nothing to type. */
  readonly command: string | null;
  readonly files: readonly DownloadView[];
}

interface VerifyPeriodView {
  readonly period: LinkView;
  /** `第1版`. */
  readonly version: string;
  /** SHA-256, 64 digits. */
  /** Null where the file is not published. */
  readonly digest: string | null;
  /** Null where the rules publish no scores. */
  readonly file: DownloadView | null;
}
