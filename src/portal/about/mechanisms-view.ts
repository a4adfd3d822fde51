import { mechanismWords } from '#wording/about/mechanisms.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { kindSlug } from '#form/kind-slug.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';

/** /about/mechanisms/ : what the names in the table of the 92 mechanisms lead to. */
export interface MechanismsView {
  readonly names: Readonly<Record<string, MechanismName>>;
}

/** What a record, a check, a page or a paper is called, and where it is; null where this site has no page of it. */
export interface MechanismName {
  readonly text: string;
  readonly href: string | null;
}

/** A check of which this site has a page. */
interface CodeName {
  readonly code: string;
  readonly title: string;
  readonly href: string;
}

/** The names of the table; null in an office that supervises no matters. `codes` are those that this site has pages of, `absent` the pages that other sites have and this one has not. */
export function mechanismsView(
  env: ViewEnv,
  codes: readonly CodeName[],
  absent: readonly string[],
): MechanismsView | null {
  if (!hasTaskRules(env)) return null;
  const { pages, papers } = mechanismWords;
  return {
    names: Object.fromEntries([
      ...KIND_NAMES.map((kind): [string, MechanismName] => [
        kindSlug(kind),
        { text: KINDS[kind].label, href: `/help/${kindSlug(kind)}/` },
      ]),
      ...codes.map(({ code, title, href }): [string, MechanismName] => [code, { text: title, href }]),
      ...Object.entries(pages).map(([href, text]): [string, MechanismName] => [
        href,
        { text, href: absent.includes(href) ? null : href },
      ]),
      ...Object.entries(papers).map(([name, text]): [string, MechanismName] => [
        name,
        { text, href: env.profile === 'internal' ? '/papers/' : null },
      ]),
    ]),
  };
}
