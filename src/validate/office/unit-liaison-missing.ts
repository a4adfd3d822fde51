import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { inForce } from '#record/schema/in-force.ts';
import { unitsOf } from '../check/dossier-facts.ts';

/** A unit that carries a task has a liaison (mechanisms.md row 6). In a public repository the field has no place, so nothing is said. */
export const unitLiaisonMissing = check({
  code: 'unit-liaison-missing',
  severity: 'reminder',
  block: 'tasks',
  words: {
    title: '承办单位没有联络员',
    message: (p) => `发现${said(p, 'unit')}承担督查任务，却没有在任的督查联络员`,
    expected: () => '承担任务的单位都有督查联络员（不公开）',
    fix: () => '请在 liaison 里补上联络员和起始日期',
    example: { wrong: '# 没有 liaison', right: 'liaison: [{ from: 2026-01-01, name: 张某 }]' },
  },
  *find({ context, office, today, units }): Generator<Finding> {
    if (office === undefined || office.repository.visibility === '公开') return;
    const busy = new Set([...context.dossiers.values()].flatMap((dossier) => [...unitsOf(dossier)]));
    for (const [id, entry] of units) {
      const { until, liaison } = entry.value;
      const ended = until !== undefined && until < today;
      if (busy.has(id) && !ended && inForce(liaison, today) === undefined)
        yield found(entry, ['liaison'], { unit: inForce(entry.value.names, today)?.name ?? id });
    }
  },
});
