import { ruleWords } from '#wording/shared/rule.ts';
import type { RuleRef } from '../shared/types.ts';

/** The sections of the rules, §1 to §11, in order; each is an anchor of the method page. */
export const RULE_SECTIONS = [
  'who',
  'clock',
  'weight',
  'claim',
  'value',
  'parts',
  'total',
  'lights',
  'duties',
  'period-end',
  'year',
] as const;

export type RuleSection = (typeof RULE_SECTIONS)[number];

/** A reference to a section of the rules: of the version named, so that an old period keeps its rules; else of those in force. */
export function ruleRef(section: RuleSection, version?: string): RuleRef {
  const page = version === undefined ? '/method/' : `/method/${version}/`;
  return { text: ruleWords.article(RULE_SECTIONS.indexOf(section) + 1), href: `${page}#${section}` };
}
