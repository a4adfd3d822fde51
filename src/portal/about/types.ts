import type { FieldView, LinkView } from '../shared/types.ts';
import type { VerifyView } from './verify-types.ts';

/** /about/ */
export interface AboutView {
  /** What the site is, how it is made, what is not shown; each a ruled section. */
  readonly sections: readonly AboutSectionView[];
  readonly verify: VerifyView;
  /** The office's posts and how to reach them. */
  readonly contacts: readonly FieldView[];
  /** Where the rules and the calendar come from. */
  readonly sources: readonly AboutSourceView[];
}

export interface AboutSectionView {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface AboutSourceView {
  readonly link: LinkView;
  readonly note: string;
}
