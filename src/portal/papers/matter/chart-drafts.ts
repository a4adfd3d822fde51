import { monthOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { monthInWords } from '#wording/calendar/day.ts';
import { chartText } from '#wording/papers/chart.ts';
import type { ViewEnv } from '../../env/env.ts';
import { chartChoices, chartView } from './chart-view.ts';
import type { PaperDraft } from '../paper-draft.ts';
import { issuedFor, paperOf } from '../paper-env.ts';

/** The chart of the running month, and those that were put up with an edition. */
export function chartDrafts(env: ViewEnv): readonly PaperDraft[] {
  const { ledger, asOf } = env.context;
  const now = monthOf(dayOf(asOf));
  const issued = ledger.issued.flatMap(({ value: { kind, month, edition } }) =>
    kind === '进度图' && month !== undefined && edition !== undefined ? [month] : [],
  );
  return [...new Set([now, ...issued])]
    .toSorted((a, b) => compareText(b, a))
    .map((month) => {
      const entry = issuedFor(env, { kind: '进度图', month });
      const id = `chart-${month}`;
      return {
        group: 'chart',
        issue: id,
        path: `chart/${month}`,
        name: chartText.name,
        subject: monthInWords(month),
        entry,
        form: {
          id,
          record: { kind: '进度图', month },
          names: { kind: 'chart', id: `${month}-jindutu` },
          paragraphs: [],
          says: false,
        },
        choices: () => chartChoices(paperOf(env, entry), month),
        view: () => chartView(paperOf(env, entry), month),
      };
    });
}
