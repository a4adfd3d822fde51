import type { Edition } from '#record/freeze/edition.ts';
import { canonicalText, digestOf, isSealed, sealed } from '#exact/canonical.ts';

type Inside = NonNullable<Edition['inside']>;

/** An edition before its seals. */
export type UnsealedEdition = Omit<Edition, 'digest' | 'inside'> & {
  readonly inside?: Omit<Inside, 'digest'> | undefined;
};

/**
 * An edition with its two digests. That of the edition, which everyone may read, covers what everyone
 * may read: over anything else it would test a guess at what is withheld. The second one, which stands
 * with what is inside the system alone, covers that, and the first (rules.md §10).
 */
export function sealedEdition({ inside, ...open }: UnsealedEdition): Edition {
  const made = sealed(open);
  return inside === undefined ? made : { ...made, inside: sealedInside(made.digest, inside) };
}

/** Whether an edition still is what was sealed, as far as it is here: who has no more than what everyone may read sees that alone. */
export function isEditionSealed({ inside, ...open }: Edition): boolean {
  if (!isSealed(open)) return false;
  if (inside === undefined) return true;
  const { digest, ...content } = inside;
  return sealedInside(open.digest, content).digest === digest;
}

function sealedInside(edition: string, content: Omit<Inside, 'digest'>): Inside {
  return { ...content, digest: digestOf(canonicalText({ ...content, edition })) };
}
