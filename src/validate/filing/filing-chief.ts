import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A change beyond the notice's deadline also needs 主要领导; without it the old date counts (rules.md §5). */
export const filingChief = check({
  code: 'filing-chief',
  severity: 'reminder',
  words: {
    title: '超出通知单时限没有主要领导同意',
    message: (p) => `发现备案的计划把完成时限从${said(p, 'due')}推迟到${said(p, 'wanted')}，没有主要领导同意`,
    expected: () => '超出通知单时限的延期，还须主要领导同意',
    fix: (p) => `请补上 chiefConsent；没有同意的，仍按${said(p, 'due')}考核`,
    example: {
      wrong: 'filed: { on: 2026-05-08 }',
      right: 'filed: { on: 2026-05-08 }\nchiefConsent: { by: zhuren, on: 2026-05-07, mode: 签批 }',
    },
  },
  *find({ context }): Generator<Finding> {
    for (const { task, plans, filings } of context.dossiers.values()) {
      for (const { entry } of filings) {
        const { version, filed } = entry.value;
        const end = plans
          .find((plan) => plan.entry.value.version === version)
          ?.entry.value.nodes.find(({ id }) => id === 'end');
        const consented = filings.some(
          ({ entry: { value } }) => value.version === version && value.chiefConsent !== undefined,
        );
        if (filed !== undefined && version > 1 && !consented && end !== undefined && end.due > task.value.due)
          yield found(entry, ['filed'], { due: task.value.due, wanted: end.due });
      }
    }
  },
});
