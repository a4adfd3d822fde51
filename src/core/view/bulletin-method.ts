import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { decimal, exactText } from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { Rules } from '../schema/rules.ts';

/** 计分说明: what the total is made of, the limits, and how ties stand. */
export function methodText({ components, ranking, bonus, deduction }: Rules): readonly string[] {
  const { method } = bulletinSentences;
  const first = ranking.order === 'ascending' ? rankingSentences.lowFirst : '';
  return [
    method.parts(
      components.map((component) => method.part(component.name, fullOf(component))),
      method.sums[ranking.method],
    ),
    method.limits(exactText(decimal(bonus.cap)), exactText(decimal(deduction.cap))),
    `${first}${rankingSentences.tie[ranking.tie]}`,
  ];
}

/** The full mark where there is one for all leagues. */
function fullOf({ full }: Component): string | null {
  return typeof full === 'string' || typeof full === 'number' ? exactText(decimal(full)) : null;
}
