import { PARAGRAPH_WORDS, type PaperParagraph } from '#record/freeze/paper-edition.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { PaperFacts, PaperPartFacts } from '#form/section-facts.ts';
import type { MadePaper } from '../paper/paper-view.ts';

/** A paper with its place, what it is of, and how it is made. */
export interface PaperDraft {
  /** Where it stands in the list: what is issued in its turn, 催办单, 督办通知单 by their days. */
  readonly group:
    | 'paper'
    | 'goals'
    | 'chart'
    | 'poster'
    | 'secrecy'
    | 'scheme'
    | 'instruction'
    | 'summary'
    | 'letter'
    | 'advice'
    | 'urge'
    | 'notice'
    | 'countdown'
    | 'volume';
  /** For what the form that registers its issue is filled in; undefined where none is. */
  readonly issue: string | undefined;
  readonly path: string;
  readonly name: string;
  readonly subject: string;
  readonly entry: EntryOf<'issued'> | undefined;
  /** How its form writes the record; undefined of what is issued without a choice. */
  readonly form: PaperForm | undefined;
  readonly choices: () => readonly PaperPartFacts[];
  readonly view: () => MadePaper | undefined;
  /** How many sheets it has, where that is known: of a few it is not asked whether a page bears them. */
  readonly sheets?: number;
}

type PaperForm = Pick<PaperFacts, 'id' | 'record' | 'names' | 'paragraphs' | 'says' | 'isHandedOver'>;

/** What is printed as it stands, with no choice and no record of its own. */
export const PRINTED = { entry: undefined, form: undefined, choices: () => [] } as const;

/** A paragraph of an edition: inside the system alone. */
export function inside(part: PaperParagraph, title: string) {
  return { part, title, most: PARAGRAPH_WORDS, of: 'edition', isInside: true } as const;
}
