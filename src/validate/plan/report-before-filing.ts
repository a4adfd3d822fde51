import { said } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Dossier, Source } from '#engine/dossier/dossier.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** Progress that was told of a matter, or a node that was said to be done. */
interface Told {
  readonly source: Source;
  readonly received: string;
}

/**
 * A plan is filed, then carried out (mechanisms.md row 36): told once of a matter of which a percentage or a finished
 * node was reported before. A line of words alone may say how the plan stands, 办结 meets it, and a 即办件 has none.
 */
export const reportBeforeFiling = check({
  code: 'report-before-filing',
  severity: 'reminder',
  block: 'plans',
  words: {
    title: '没有备案就报了进展',
    message: (p) =>
      said(p, 'filed') === ''
        ? `发现“${said(p, 'title')}”的计划还没有备案，${said(p, 'day')}已经报了进展`
        : `发现“${said(p, 'title')}”${said(p, 'day')}就报了进展，计划${said(p, 'filed')}才备案`,
    expected: () => '计划经分管领导审定、秘书科（综合科）备案以后实施，再报完成百分比、报节点完成',
    fix: (p) =>
      said(p, 'filed') === ''
        ? '请先报送计划、送审定、备案；这一条30天内提示，不影响得分'
        : '请今后先备案再报进展，已经报了的不必改动；这一条30天内提示，不影响得分',
    example: {
      wrong: 'matters:\n  - { task: t2026-012, text: …, percent: 20 }  # 计划还没有备案',
      right: 'matters:\n  - { task: t2026-012, text: 计划已报送，等审定 }',
    },
  },
  *find(index): Generator<Finding> {
    const percents = percentsByTask(index);
    for (const dossier of index.context.dossiers.values()) {
      if (dossier.prompt || index.isUnread('filing', dossier.id)) continue;
      if (index.context.rulesOn(dossier.delivery.start)?.plans === undefined) continue;
      const filed = filedOn(dossier);
      const first = [...(percents.get(dossier.id) ?? []), ...nodesClaimed(dossier)].toSorted(byMoment)[0];
      if (first === undefined || !isRecent(index.asOf, first.received)) continue;
      const day = dayOf(first.received);
      if (filed !== undefined && day >= filed) continue;
      yield found(first.source.entry, first.source.field, {
        title: dossier.task.value.title,
        day,
        filed: filed ?? '',
      });
    }
  },
});

/** The day of the first 备案 of any version. */
function filedOn({ filings }: Dossier): string | undefined {
  return filings.flatMap(({ entry }) => entry.value.filed?.on ?? []).sort()[0];
}

function nodesClaimed({ claims }: Dossier): readonly Told[] {
  return claims.filter(({ node }) => node !== 'end');
}

/** The lines of weekly reports that say a percentage above 0. */
function percentsByTask({ ledger, context }: CheckIndex): ReadonlyMap<string, readonly Told[]> {
  const told = ledger.report.flatMap((entry) => {
    const { received } = context.receiptOf(entry);
    return (entry.value.matters ?? []).flatMap(({ task, percent = 0 }, n) =>
      percent > 0 ? [{ task, source: { entry, field: ['matters', n, 'percent'] }, received }] : [],
    );
  });
  return Map.groupBy(told, ({ task }) => task);
}

function byMoment(a: Told, b: Told): number {
  return compareText(a.received, b.received) || compareText(a.source.entry.path, b.source.entry.path);
}
