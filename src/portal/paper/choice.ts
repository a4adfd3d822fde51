import type { DraftPart } from '#engine/papers/draft.ts';
import type { PaperPartFacts } from '#form/section-facts.ts';

/** A part of a draft with its lines in words. */
export function choiceOf<Fact>(
  { part, most, proposed, lines }: DraftPart<Fact>,
  title: string,
  textOf: (fact: Fact) => string,
): PaperPartFacts {
  return {
    part,
    title,
    most,
    ...(proposed === undefined ? {} : { proposed }),
    lines: lines.map(({ id, fact }) => ({ task: id.task ?? null, of: id.of ?? null, text: textOf(fact) })),
  };
}
