import type { PaperEdition, PaperLineId, PaperParagraph, PaperPart } from '#record/freeze/paper-edition.ts';

/** A line that a paper may have: what it speaks of by its id, which stays the same whatever becomes of its words. */
interface DraftLine<Fact> {
  readonly id: PaperLineId;
  readonly fact: Fact;
}

/** A part of a paper from which the clerk chooses, in the order of the draft. */
export interface DraftPart<Fact> {
  readonly part: PaperPart;
  /** How many lines it has at most; so many are proposed, where nothing else is said. */
  readonly most: number;
  readonly proposed?: number;
  readonly lines: readonly DraftLine<Fact>[];
}

/** What stands in a part, in its order, and how many lines of the draft do not. */
export interface ChosenPart<Fact> {
  readonly lines: readonly (DraftLine<Fact> & { readonly say: string | undefined })[];
  readonly cut: number;
}

/** A part of lines that are each about a matter, named within it by `of`. */
export function draftPart<Fact>(
  part: PaperPart,
  most: number,
  facts: readonly Fact[],
  idOf: (fact: Fact) => Omit<PaperLineId, 'part'>,
): DraftPart<Fact> {
  return { part, most, lines: facts.map((fact) => ({ id: { part, ...idOf(fact) }, fact })) };
}

/** An id as one text, for comparison. */
export function lineKey({ part, task = '', of = '' }: PaperLineId): string {
  return `${part}/${task}/${of}`;
}

/** What a part has by an edition, in its order; where there is none, what is proposed. Lines that the draft does not have are left out: the check tells of them. */
export function chosenOf<Fact>(
  { part, most, proposed: first = most, lines }: DraftPart<Fact>,
  edition: PaperEdition | undefined,
): ChosenPart<Fact> {
  if (edition === undefined) {
    const proposed = lines.slice(0, first).map((line) => ({ ...line, say: undefined }));
    return { lines: proposed, cut: lines.length - proposed.length };
  }
  const byKey = new Map(lines.map((line) => [lineKey(line.id), line]));
  const chosen = edition.lines.flatMap((picked) => {
    const line = picked.part === part ? byKey.get(lineKey(picked)) : undefined;
    return line === undefined ? [] : [{ ...line, say: picked.say }];
  });
  return { lines: chosen, cut: lines.length - chosen.length };
}

/** The lines of an edition, chosen and cut, that its draft does not have or that stand there twice, by their place in it. */
export function wrongLines(
  parts: readonly DraftPart<unknown>[],
  { lines, cut = [] }: PaperEdition,
): readonly { readonly list: 'lines' | 'cut'; readonly index: number; readonly isTwice: boolean }[] {
  const known = new Set(parts.flatMap((part) => part.lines.map(({ id }) => lineKey(id))));
  const seen = new Set<string>();
  return (['lines', 'cut'] as const).flatMap((list) =>
    (list === 'lines' ? lines : cut).flatMap((line, index) => {
      const key = lineKey(line);
      const isTwice = seen.has(key);
      seen.add(key);
      return !known.has(key) || isTwice ? [{ list, index, isTwice: known.has(key) && isTwice }] : [];
    }),
  );
}

/** What the clerk wrote in a part. */
export function paragraphOf(edition: PaperEdition | undefined, part: PaperParagraph): string | undefined {
  return edition?.paragraphs?.find((paragraph) => paragraph.part === part)?.text;
}
