import { KIND_NAMES, type KindName } from '#record/ledger.ts';

/** A kind as addresses, files and commands name it: `site-review` for `siteReview`. */
export function kindSlug(kind: KindName): string {
  return kind.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** The kind of a name as above; undefined where there is none. */
export function kindOfSlug(slug: string): KindName | undefined {
  return KIND_NAMES.find((kind) => kindSlug(kind) === slug);
}
