import { editionSentences } from '#wording/freeze/sentences.ts';
import { editionsOf, type EditionEntry } from '#engine/freeze/editions.ts';
import { rulesOfEdition } from '#engine/time/editions.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import { postName, type ViewEnv } from '../env.ts';

/** The versions of a period as the profile may read them, first to last; none where it was not frozen. */
export function shownVersions(env: ViewEnv, period: string): readonly EditionEntry[] {
  const { context, profile, shown } = env;
  return context.memo('shown-editions', profile, () => editionsOf(shown)).get(period) ?? [];
}

/** The version of a period that stands. */
export function latestShown(env: ViewEnv, period: string): EditionEntry | undefined {
  return shownVersions(env, period).at(-1);
}

/** The page of a version that was replaced. */
export function versionHref(period: string, version: number): string {
  return `/ranking/${period}/v${String(version)}/`;
}

/** Who approved a version when, and when it was frozen or corrected. */
export function approvedText(env: ViewEnv, { approval, version, frozen, written }: Edition): string {
  const { approved, corrected, frozen: frozenText } = editionSentences;
  const text = approved(postName(env, approval.by), approval.mode, approval.on);
  return version === 1 ? frozenText(text, frozen) : corrected(text, written);
}

/** The rules by which an edition was scored; undefined where the ledger has lost them. */
export function editionRules(env: ViewEnv, edition: Edition): Rules | undefined {
  return rulesOfEdition(env.context.ledger, edition);
}
