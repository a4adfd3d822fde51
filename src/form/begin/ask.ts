/** What is asked of a new record, beside its kind. */
export interface NewAsk {
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly node?: string | undefined;
  readonly week?: string | undefined;
  readonly month?: string | undefined;
  readonly period?: string | undefined;
  readonly date?: string | undefined;
  /** What the file is called where a person chooses that. */
  readonly name?: string | undefined;
}

export type AskName = keyof NewAsk;
