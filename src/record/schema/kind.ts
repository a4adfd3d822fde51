import type { z } from 'zod';
import type { Tier } from './field.ts';
import type { Post } from './office.ts';

/** A name in braces in a kind's path, `{year}`: split at it, text and names stand by turns. */
export const NAME_IN_PATH = /\{([a-z]+)\}/iu;

/** Parts of a path → the fields that must say the same: field → the text that the path's names in braces make, e.g. `{date}-{slug}`. */
export type Identity = Readonly<Record<string, string>>;

/** One short record as an office writes it, with what is usually written and nothing else. */
interface ShortExample<R> {
  /** Where it stands inside the data root. */
  readonly path: string;
  readonly record: R;
}

/**
 * When a record of a kind is there.
 * `received`: from its receipt on, proved or as it says (`submitted`; rules.md §2).
 * `register`: always; what is added to it later says itself from when it counts.
 * `{ from }`: from the day or the end of the moment in that field on.
 */
type Dated<R> =
  | 'register'
  | (R extends { readonly submitted: string } ? 'received' : never)
  | { readonly from: keyof R & string };

/**
 * How a record enters a period's figures (rules.md §10).
 * `received`: when it was received by the cut-off. `entered`: when it stood in the ledger by the close.
 * `own`: by a rule of its own, which the engine must have. `never`: it changes no figure.
 */
export type EntersPeriod = 'received' | 'entered' | 'own' | 'never';

/**
 * Who may write a record: the unit that it names; the section; the post or unit that its field `named` names; a post
 * with this `role`; the counter; a command. What units and named posts say on paper the section enters for them (代录).
 */
type Writer<F extends string = string> =
  'unit' | 'section' | 'counter' | 'command' | { readonly named: F } | { readonly role: Post['role'] };

/** Everything that a kind of record is. Whatever must know every kind goes by this alone. */
export interface Kind<S extends z.ZodObject = z.ZodObject, E extends EntersPeriod = EntersPeriod> {
  /** What it is called. */
  readonly label: string;
  /** Who writes it and when, for the manual. */
  readonly use: string;
  /** Its place in the manual: the order of a matter's life, in steps of ten. */
  readonly order: number;
  readonly schema: S;
  /**
   * Its places inside the data root. `{year}`, `{month}`, `{week}`, `{date}`, `{n}` match their own form, any
   * other name in braces an id. Of several patterns that fit, the one with the most plain text is meant.
   */
  readonly paths: Readonly<Record<string, Identity>>;
  /** Widest readership; fields and single records may only narrow it. */
  readonly tier: Tier;
  readonly dated: 'received' | 'register' | { readonly from: string };
  readonly enters: E;
  readonly writer: Writer;
  /** Whether it finds, decides or marks something of the units that it speaks of: nobody writes one about their own. */
  readonly judges: boolean;
  /** Short records to copy; a file of this repository where the example is a whole file; none of what a command writes. */
  readonly examples: readonly ShortExample<object>[] | { readonly path: string; readonly file: string };
}

/** What a hand writes has an example, what a command writes has none. */
type WrittenBy<R> =
  | {
      readonly writer:
        'unit' | 'section' | { readonly named: keyof R & string } | { readonly role: Post['role'] };
      readonly examples:
        readonly [ShortExample<R>, ...ShortExample<R>[]] | { readonly path: string; readonly file: string };
    }
  | { readonly writer: 'counter' | 'command' };

type Description<S extends z.ZodObject, E extends EntersPeriod> = Omit<
  Kind<S, E>,
  'dated' | 'writer' | 'examples'
> & {
  readonly dated: Dated<z.output<S>>;
} & WrittenBy<z.output<S>>;

/** Describes a kind of record. A part that is left out does not compile. */
export function kind<S extends z.ZodObject, const E extends EntersPeriod>(
  description: Description<S, E>,
): Kind<S, E> {
  return { examples: [], ...description };
}
