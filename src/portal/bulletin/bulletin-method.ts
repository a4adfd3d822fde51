import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { leagueScheme, type LeaguePart, type LeagueScheme } from '#engine/scheme/league-scheme.ts';
import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import { decimal, exactText } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { withMinus } from '../shared/arithmetic-text.ts';

const words = bulletinSentences.method;

/** 计分说明: what the total is made of and the limits of what is added and taken off; once where all leagues are scored alike. */
export function methodText(
  rules: Rules,
  leagues: readonly Pick<LeagueSheet, 'id' | 'name'>[],
): readonly string[] {
  const byText = new Map<string, string[]>();
  for (const { id, name } of leagues) {
    const text = schemeText(rules, leagueScheme(rules, id));
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText];
  return texts.map(([text, names]) => (texts.length === 1 ? text : words.of(names, text)));
}

function schemeText({ bonus, deduction }: Rules, { method, start, parts }: LeagueScheme): string {
  const terms = [
    ...(start === undefined ? [] : [words.start(exactText(start))]),
    ...parts.map((part) => partText(method, part)),
  ];
  const clauses = [
    words.sums[method](terms.join('、')),
    ...(bonus === undefined ? [] : [words.bonus(exactText(decimal(bonus.cap)))]),
    ...(deduction === undefined ? [] : [words.deduction(exactText(decimal(deduction.cap)))]),
  ];
  return `${clauses.join('；')}。`;
}

function partText(method: LeagueScheme['method'], { component, full, factor }: LeaguePart): string {
  const { name, each } = component;
  if (full === undefined) return words.each(name, withMinus(exactText(decimal(each ?? 0))));
  const whole = words.full(name, exactText(full));
  return method === 'weighted' ? `${whole}${rankingSentences.term.weight(exactText(factor))}` : whole;
}
