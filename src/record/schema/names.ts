import type { z } from 'zod';
import { Day, Id } from './scalars.ts';

/**
 * What a field may name. `actor` is a unit or a post; `decision` a meeting's item, written
 * `<meeting>#<no>`; `record` a path, with `#` a closure in it; `conclusion` a result of a check.
 */
export type Target =
  | 'unit'
  | 'post'
  | 'actor'
  | 'task'
  | 'meeting'
  | 'decision'
  | 'incoming'
  | 'clue'
  | 'issued'
  | 'item'
  | 'inspection'
  | 'league'
  | 'period'
  | 'record'
  | 'conclusion';

/** That a field names something else in the ledger. */
export interface Ref {
  readonly target: Target;
  /** The field beside it that comes before it in the name, with `#` between. */
  readonly after?: string | undefined;
  /**
   * That the whole record goes with a name that may not be told. Where nothing is said, what goes follows from the
   * field's place: see `withoutWithheld` in `disclosure/`.
   */
  readonly hides?: 'record' | undefined;
}

/** That a field gives the thing it stands in its id. */
export interface Own {
  /** By what sort of name others name it; undefined where nobody does. */
  readonly target: Target | undefined;
  /** Among what it must be the only one: all records of the kind, or those of its list in one record. */
  readonly within: 'kind' | 'list';
  /** Named by others together with the record's own id, `<id>#<no>`. */
  readonly afterId?: boolean | undefined;
}

/** A day that somebody signed on paper, beside the moment at which the record came in (rules.md §2). */
export interface Signed {
  /** Where the paper that proves it is told, from the mapping that holds the day. */
  readonly paper?: readonly string[] | undefined;
  /** It may be later than its entry; nothing else is signed ahead. */
  readonly mayBeAhead?: boolean | undefined;
}

/**
 * A part that is written into a standing record later, and from when on it is there: the day or moment in
 * the field `from`, and not before the moment in the field `entered`, where it says one.
 */
export interface Later {
  readonly from: string;
  readonly entered?: string | undefined;
  /** The field of the record that names the post that writes it, where that is not who may write such a record. */
  readonly writer?: string | undefined;
}

declare module 'zod' {
  interface GlobalMeta {
    ref?: Ref | undefined;
    own?: Own | undefined;
    local?: true | undefined;
    signed?: Signed | undefined;
    later?: Later | undefined;
    happened?: true | undefined;
  }
}

/** An id that names something else in the ledger; checked, and followed by what hides it. */
export function ref(target: Target, hides?: Ref['hides']) {
  return Id.meta({ ref: { target, hides } });
}

/** The id of a record, the only one of its kind. `target` is the sort of name that others know it by. */
export function ownId(target?: Target) {
  return Id.meta({ own: { target, within: 'kind' } });
}

/** The id of an entry of a list, the only one in its list. */
export function listId(target?: Target) {
  return Id.meta({ own: { target, within: 'list' } });
}

/** A mapping that is written into a standing record later. */
export function later<S extends z.ZodType>(schema: S, from: string, more: Omit<Later, 'from'> = {}): S {
  return schema.meta({ later: { from, ...more } });
}

/** A day that somebody signed. */
export function signedDay(signed: Signed = { paper: ['paper'] }) {
  return Day.meta({ signed });
}

/** A day on which what the record tells had happened: it was held, came in, was decided. Nothing is entered ahead of it. */
export function pastDay() {
  return Day.meta({ happened: true });
}

/** An id that is known inside its record or dossier only: a node, a component, an experience. */
export const LocalId = Id.meta({ local: true });
