import type { ProblemText } from '#wording/problems/problem-text.ts';
import type { RulesBlock } from '#wording/method/left-out.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Place, Severity } from '#record/schema/problem.ts';
import type { CheckIndex } from './check-index.ts';

/** One thing a check found: where it stands and what its sentence needs. */
export interface Finding {
  readonly place: Place;
  readonly params: Readonly<Record<string, string>>;
  /** The field of the record that it speaks of; undefined where it stands in none. */
  readonly at?: readonly PropertyKey[];
}

/** One rule within or between records: one code, one severity, its words, one pure function. Its group is the folder that it lies in. */
export interface Check<C extends string = string> {
  /** Stable, kebab-case; names the rule's page and example folder. */
  readonly code: C;
  readonly severity: Severity;
  /**
   * Only where it is asked for: `frozen` computes every frozen period anew, `overdue` where everything stands now.
   * Left out: in every run.
   */
  readonly run?: 'frozen' | 'overdue';
  /** The block of the rules without which it has nothing to say, where that is another than its group's. */
  readonly block?: RulesBlock;
  /** What it tells, in the first locale, with a line that breaks it and the same line fixed. */
  readonly words: Required<ProblemText>;
  /** Finds every breach of the rule, linear in the size of the ledger. */
  readonly find: (index: CheckIndex) => Iterable<Finding>;
}

/** Describes a check. */
export function check<const C extends string>(description: Check<C>): Check<C> {
  return description;
}

// A sentence quotes what is wrong; it need not repeat a whole paragraph.
const LONGEST = 60;

/** A finding at a field of a record; `field`, dotted, and the scalar that stands there as `value` are added for the sentence. */
export function found(
  entry: Entry<unknown>,
  field: readonly PropertyKey[],
  params: Readonly<Record<string, string>> = {},
): Finding {
  const value = scalarAt(entry.value, field);
  return {
    place: entry.at(field),
    at: [...field],
    params: {
      field: field.map(String).join('.'),
      ...(value === undefined ? {} : { value: clip(value) }),
      ...params,
    },
  };
}

/** A text on one line, cut to what a sentence can carry. */
export function clip(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2 + 2).replaceAll(/\s+/gu, ' ')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

function scalarAt(value: unknown, field: readonly PropertyKey[]): string | undefined {
  const end = field.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, part)?.value
        : undefined,
    value,
  );
  return typeof end === 'string' || typeof end === 'number' || typeof end === 'boolean'
    ? String(end)
    : undefined;
}
