import type { DownloadView, LinkView } from './common.ts';

/** 怎样自己核对: a section of /about/. */
export interface VerifyView {
  /** What a digest is, what is published, what anyone can and cannot find out with it. */
  readonly paragraphs: readonly string[];
  /** Each by itself; empty before the first frozen month. */
  readonly ways: readonly VerifyWayView[];
  /** Every frozen month as it stands, newest first. */
  readonly months: readonly VerifyMonthView[];
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

export interface VerifyMonthView {
  readonly month: LinkView;
  /** `第1版`. */
  readonly version: string;
  /** SHA-256, 64 digits. */
  readonly digest: string;
  readonly file: DownloadView;
}
