import { systemText } from '../../wording/zh-CN/view/system.ts';
import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import { bulletinGroup, unitLine } from './bulletin-group.ts';
import type { BulletinPaper } from './bulletin-papers.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import type { BulletinGroupView, QuoteView } from './types/bulletin.ts';

/** The units' monthly submissions word for word, in the fixed order of units; of those chosen where the bulletin names some (mechanism rows 57, 77). */
export function quotes(env: ViewEnv, paper: BulletinPaper): readonly QuoteView[] {
  const { achievements, problems, next } = systemText;
  const field = (label: string, text: string) => ({ label, text, href: null });
  return submissions(env, paper)
    .filter(({ value }) => paper.entry?.value.quoted?.includes(value.unit) ?? true)
    .map(({ value }) => ({
      unit: unitRefIn(env, value.unit, paper.month),
      fields: [
        field(achievements, value.achievements),
        field(problems, value.problems),
        field(next, value.next),
      ],
    }));
}

/** What units advise; inside the system alone. */
export function adviceGroups(env: ViewEnv, paper: BulletinPaper): readonly BulletinGroupView[] {
  const { groups } = bulletinSentences;
  const lines = submissions(env, paper).flatMap(({ value: { unit, advice } }) =>
    advice === undefined
      ? []
      : [unitLine({ unit: unitRefIn(env, unit, paper.month), text: advice, href: null })],
  );
  return [bulletinGroup(groups.advice, groups.noAdvice, lines)];
}

/** Submissions that were there when the bulletin went out: what came later did not stand in it. */
function submissions(env: ViewEnv, { month, entry }: BulletinPaper): readonly EntryOf<'monthly'>[] {
  const until = entry?.value.submitted ?? env.context.asOf;
  const orderOf = (unit: string) => env.context.units.get(unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
  return env.shown.monthly
    .filter(({ value }) => value.month === month && value.submitted <= until)
    .toSorted(
      (a, b) => orderOf(a.value.unit) - orderOf(b.value.unit) || compareText(a.value.unit, b.value.unit),
    );
}
