import { blockWords, RULES_BLOCKS, wholeOnly } from '#wording/method/left-out.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { rulesInForce, writtenBlocks } from '../env/rules-in-force.ts';
import { methodText } from '#wording/method/words.ts';

/** /method/full/ : the text of the rules, without what the office leaves out. */
export interface FullTextView {
  readonly deck: string;
  /** Nothing that holds one of these words is shown, no section whose heading begins so. */
  readonly words: readonly string[];
  readonly headings: readonly string[];
}

/** What of the rules' full text an office that leaves blocks out does not show; null in a ledger without rules. */
export function fullTextView(env: ViewEnv): FullTextView | null {
  const rules = rulesInForce(env)?.value;
  if (rules === undefined) return null;
  const words = leftOutWords(rules);
  return {
    deck: methodText.fullDeck(rules.title),
    words,
    headings: words.length === 0 ? [] : [...wholeOnly],
  };
}

/** The words of the blocks that a rules file leaves out. */
function leftOutWords(rules: Rules): readonly string[] {
  const written = writtenBlocks(rules);
  return RULES_BLOCKS.flatMap((block) => (written[block] ? [] : [...blockWords[block]]));
}
