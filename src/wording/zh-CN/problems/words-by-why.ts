import { said } from './phrases.ts';
import type { Params, ProblemText } from './problem-text.ts';

/** The sentences of a problem. */
export type Sentences = Pick<ProblemText, 'message' | 'expected' | 'fix'>;

/** The sentences of a problem with several kinds of fault, told apart by its parameter `why`; `other` where no kind has that name. */
export function wordsByWhy(kinds: Readonly<Record<string, Sentences>>, other: Sentences): Sentences {
  const of = (p: Params): Sentences => kinds[said(p, 'why')] ?? other;
  return {
    message: (p) => of(p).message(p),
    expected: (p) => of(p).expected(p),
    fix: (p) => of(p).fix(p),
  };
}
