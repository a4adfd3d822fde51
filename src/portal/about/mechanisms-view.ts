import { mechanismWords } from '#wording/about/mechanisms.ts';
import { RULES_BLOCKS } from '#wording/method/left-out.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { kindSlug } from '#form/kind-slug.ts';
import type { ViewEnv } from '../env/env.ts';
import { rulesInForce, writtenBlocks } from '../env/rules-in-force.ts';

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

/** The blocks of the rules that the table tells of: not of marks that a post gives, which the account knows nothing of. */
const TOLD = RULES_BLOCKS.filter((block) => block !== 'assessed');

/** The names of the table; null in an office whose rules leave out a block that it tells of. `codes` are those that this site has pages of, `absent` the pages that other sites have and this one has not. */
export function mechanismsView(
  env: ViewEnv,
  codes: readonly CodeName[],
  absent: readonly string[],
): MechanismsView | null {
  const rules = rulesInForce(env)?.value;
  const written = rules && writtenBlocks(rules);
  if (written === undefined || TOLD.some((block) => !written[block])) return null;
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
