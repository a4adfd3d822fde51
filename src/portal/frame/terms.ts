import { terms, termsOfColumn, type TermWord } from '#wording/frame/terms.ts';
import type { RulesBlock } from '#wording/method/left-out.ts';

/** A word of the trade with what it means. */
export interface TermView {
  readonly word: TermWord;
  readonly text: string;
}

/** The words that an office uses: those of the blocks that its rules have. `section` is what it calls its supervision section. */
export function termViews(
  blocks: Readonly<Record<RulesBlock, boolean>>,
  section: string,
): readonly TermView[] {
  return Object.entries(terms).flatMap(([word, { block, means }]) =>
    isTerm(word) && (block === null || blocks[block]) ? [{ word, text: means(section) }] : [],
  );
}

/** Those that the pages of a column explain. */
export function termsIn(all: readonly TermView[], column: string): readonly TermView[] {
  const own: readonly string[] = termsOfColumn[column] ?? [];
  return all.filter(({ word }) => own.includes(word));
}

function isTerm(word: string): word is TermWord {
  return word in terms;
}
