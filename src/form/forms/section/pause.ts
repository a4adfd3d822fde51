import { eventWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { textOf } from '../../draft/values.ts';
import { decisionParts, decisionTree, field, type Section } from './section-parts.ts';

/** 周报停报: which week, why, and how the chief's word came (rules.md 读法 aq). */
export function pauseParts({ weeks }: Section): readonly Part[] {
  return [
    field('week', eventWords.week, { type: 'choice', options: weeks }),
    ask('pause', ['reason'], 'reason'),
    ...decisionParts('d'),
  ];
}

export function pauseRecord({ values, now }: Filling, { chief }: Section): DraftRecord {
  return {
    kind: 'pause',
    names: { week: textOf(values, 'week') },
    value: {
      week: typed(values, 'week'),
      reason: typed(values, 'reason'),
      approval: decisionTree(values, 'd', from('d.on', chief ?? undefined)),
      submitted: now,
    },
  };
}
