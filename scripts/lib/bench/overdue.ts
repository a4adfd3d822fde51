import { buildContext } from '#engine/dossier/context.ts';
import { issueText } from '#forge/overdue/issue-body.ts';
import { overduePlan } from '#forge/overdue/plan.ts';
import { wantedIssues } from '#forge/overdue/wanted.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { buildViewEnv } from '#portal/env/env.ts';

/** What it costs to know which issues should stand, and to compare them with as many that do; in seconds. */
export interface OverdueCost {
  readonly issues: number;
  readonly reading: number;
  readonly wanting: number;
  readonly planning: number;
}

const PLACE = { address: 'https://git.example.cn/x/ledger', branch: 'main', data: 'data' };
const NOBODY = new Map<number, string>();

/** Measures it over a record, as of a moment. Throws where the record has no office. */
export function overdueCost(data: string, asOf: string): OverdueCost {
  const marks = [performance.now()];
  const lap = () => {
    marks.push(performance.now());
    return ((marks.at(-1) ?? 0) - (marks.at(-2) ?? 0)) / 1000;
  };
  const context = buildContext(loadTypedLedger({ dir: data, printed: data }).ledger, asOf);
  if (context === undefined) throw new RangeError('a record of the benchmark has an office');
  const reading = lap();
  const wanted = wantedIssues(buildViewEnv(context, 'internal'), PLACE);
  const wanting = lap();
  const issues = wanted.issues.map((one, n) => ({
    number: n + 1,
    title: one.title,
    body: issueText(one, NOBODY).body.replace('数据截至', '截至'),
    isOpen: true,
    isLocked: false,
    labels: one.labels,
    updated: asOf,
    turns: [],
  }));
  lap();
  overduePlan(wanted, { issues, labels: [], assignable: NOBODY });
  return { issues: issues.length, reading, wanting, planning: lap() };
}
