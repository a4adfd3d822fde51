import { monthWork } from '#engine/sheet/month-work.ts';
import { monthWords } from '#wording/shared/month.ts';
import { withheldText } from '#wording/duties/sentences.ts';
import type { FieldView } from '../../shared/types.ts';
import type { ViewEnv } from '../env.ts';
import { isTaskShown, nodeName, taskTitle } from './sheet-words.ts';
import type { Monthly } from '#record/dossier/monthly.ts';

/**
 * A 月报 as it is read: what the unit reported done and what falls due next, from the dossiers, between them what it
 * typed (mechanisms.md rows 69, 70; rules.md 读法 ah). What may not be read is counted. Advice stays out: it is 系统内.
 */
export function monthFields(
  env: ViewEnv,
  { unit, month, features, problems }: Monthly,
): readonly FieldView[] {
  const { done, next } = monthWork(env.context, unit, month);
  const reported = done.flatMap(({ dossier, node, records, claim, waits }) =>
    isTaskShown(env, dossier.id) && env.shownByPath.has(claim.source.entry.path)
      ? [
          monthWords.done(
            taskTitle(env, dossier.id),
            nodeName(env, dossier.id, { id: node, records }),
            claim.text,
            waits,
          ),
        ]
      : [],
  );
  const ahead = next.flatMap(({ dossier, node, due, records }) =>
    isTaskShown(env, dossier.id) && records.every((path) => env.shownByPath.has(path))
      ? [monthWords.next(taskTitle(env, dossier.id), nodeName(env, dossier.id, { id: node, records }), due)]
      : [],
  );
  return [
    field(monthWords.labels.done, listed(reported, done.length - reported.length)),
    ...(features === undefined ? [] : [field(monthWords.labels.features, features)]),
    field(monthWords.labels.problems, problems ?? monthWords.none),
    field(monthWords.labels.next, listed(ahead, next.length - ahead.length)),
  ];
}

function field(label: string, text: string): FieldView {
  return { label, text, href: null };
}

function listed(said: readonly string[], hidden: number): string {
  const all = [...said, ...(hidden === 0 ? [] : [withheldText(hidden)])];
  return all.length === 0 ? monthWords.none : monthWords.list(all);
}
