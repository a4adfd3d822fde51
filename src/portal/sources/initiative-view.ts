import { initiativeWords as words } from '#wording/sources/initiative.ts';
import { INITIATIVES, initiativeOf, type Initiative } from '#engine/watch/initiative.ts';
import { fraction, print } from '#exact/fraction.ts';
import type { ViewEnv } from '../env/env.ts';
import type { FieldView } from '../shared/types.ts';

/**
 * How many of the matters that were issued in a year the office began itself, and how many came from 上级, 媒体, 群众
 * (mechanisms.md row 62). Those that may not be named are not among them: their source is not told. Null of a year
 * without any.
 */
export function initiativeFields(env: ViewEnv, year: string): readonly FieldView[] | null {
  const issued = [...env.shownTasks.values()].filter(({ value }) => value.notice.printed.startsWith(year));
  if (issued.length === 0) return null;
  const counts = new Map<Initiative, number>(INITIATIVES.map((kind) => [kind, 0]));
  for (const { value } of issued) {
    const kind = initiativeOf(env.context, value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const count = (kind: Initiative) => counts.get(kind) ?? 0;
  const share = (n: number) => print(fraction(n * 100, issued.length), 1);
  const passive = (['superior', 'media', 'public'] as const).map((kind) => [kind, count(kind)] as const);
  const others = issued.length - count('own');
  const field = (label: string, text: string): FieldView => ({ label, text, href: null });
  return [
    field(words.own, words.counted(count('own'), share(count('own')))),
    field(
      words.passive,
      [
        words.counted(others, share(others)),
        ...(others === 0
          ? []
          : [words.among(passive.flatMap(([kind, n]) => (n === 0 ? [] : [words.of(words.from[kind], n)])))]),
      ].join('，'),
    ),
  ];
}
