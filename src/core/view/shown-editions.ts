import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import { editionsOf, type EditionEntry } from '../compute/edition/editions-of.ts';
import { rulesNamed } from '../compute/edition/examine-edition.ts';
import type { Edition } from '../schema/edition.ts';
import type { Rules } from '../schema/rules.ts';
import { postName, type ViewEnv } from './env.ts';

/** The versions of a month as the profile may read them, first to last; none where it was not frozen. */
export function shownVersions(env: ViewEnv, month: string): readonly EditionEntry[] {
  const { context, profile, shown } = env;
  return context.memo('shown-editions', profile, () => editionsOf(shown)).get(month) ?? [];
}

/** The version of a month that stands. */
export function latestShown(env: ViewEnv, month: string): EditionEntry | undefined {
  return shownVersions(env, month).at(-1);
}

/** The page of a version that was replaced. */
export function versionHref(month: string, version: number): string {
  return `/ranking/${month}/v${String(version)}/`;
}

/** Who approved a version when, and when it was frozen or corrected. */
export function approvedText(env: ViewEnv, { approval, version, frozen, written }: Edition): string {
  const { approved, corrected, frozen: frozenText } = editionSentences;
  const text = approved(postName(env, approval.by), approval.mode, approval.on);
  return version === 1 ? frozenText(text, frozen) : corrected(text, written);
}

/** The rules by which an edition was scored; undefined where the ledger has lost them. */
export function editionRules(env: ViewEnv, edition: Edition): Rules | undefined {
  return rulesNamed(env.context.ledger, edition);
}
