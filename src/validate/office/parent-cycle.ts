import { said } from '#wording/problems/phrases.ts';
import type { Entry } from '#record/schema/entry.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Following parents upward ends somewhere, for units and for tasks (mechanisms.md rows 3, 30). */
export const parentCycle = check({
  code: 'parent-cycle',
  severity: 'error',
  words: {
    title: '上下级绕成了圈',
    message: (p) => `发现上级关系绕回了自己：${said(p, 'round')}`,
    expected: () => '顺着 parent 往上，最后到达没有上级的单位或任务',
    fix: () => '请改正圈中写错的 parent',
    example: { wrong: 'parent: t2026-012  # 在 t2026-012 自己的文件里', right: 'parent: t2026-020' },
  },
  *find({ units, tasks }): Generator<Finding> {
    yield* cycles(units);
    yield* cycles(tasks);
  },
});

function* cycles(
  entries: ReadonlyMap<string, Entry<{ readonly parent?: string | undefined }>>,
): Generator<Finding> {
  const settled = new Set<string>();
  for (const start of entries.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !onWay.has(id)) {
      way.push(id);
      onWay.add(id);
      id = entries.get(id)?.value.parent;
    }
    const entry = id === undefined ? undefined : entries.get(id);
    if (id !== undefined && onWay.has(id) && entry !== undefined) {
      const round = [...way.slice(way.indexOf(id)), id].join(' → ');
      yield found(entry, ['parent'], { round });
    }
    for (const seen of way) settled.add(seen);
  }
}
