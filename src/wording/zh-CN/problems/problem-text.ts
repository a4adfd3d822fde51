/** What a sentence is filled with: the offending value as written, the nearest known name, … */
export type Params = Readonly<Record<string, string>>;

/**
 * The words of one problem code, in the grammar 「发现X，应为Y，请Z」: `message` begins
 * with 发现, `expected` is what stands after 应为, `fix` begins with 请.
 */
export interface ProblemText {
  /** Heading of the code's own page. */
  readonly title: string;
  readonly message: (p: Params) => string;
  readonly expected: (p: Params) => string;
  readonly fix: (p: Params) => string;
  /** A line as it goes wrong, and the same line fixed. */
  readonly example?: { readonly wrong: string; readonly right: string };
}

export type ProblemTexts = Readonly<Record<string, ProblemText>>;
