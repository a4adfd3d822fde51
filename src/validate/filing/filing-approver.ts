import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { inForce } from '#record/schema/in-force.ts';
import { authorityOf } from '../check/delegated.ts';
import { leadsOn } from '../check/dossier-facts.ts';
import { isChief, postWords } from '../check/office-roles.ts';

/** A plan is approved by the leader in charge of its lead unit on that day, or by 主要领导; beyond the notice's deadline 主要领导 consents (mechanisms.md rows 35, 38). */
export const filingApprover = check({
  code: 'filing-approver',
  severity: 'error',
  words: {
    title: '审定的不是该审定的领导',
    message: (p) =>
      said(p, 'why') === 'chief'
        ? `发现 chiefConsent 的岗位${valueWords(p)}不是主要领导`
        : `发现审定计划的岗位是${valueWords(p)}，${said(p, 'on')}分管${said(p, 'unit')}的不是这一岗位`,
    expected: (p) =>
      said(p, 'why') === 'chief' ? '主要领导的岗位' : `分管领导${said(p, 'expected')}，或者主要领导`,
    fix: () => '请核对岗位；分管变动了的，先在单位文件的 leaders 里补上',
    example: {
      wrong: 'approval: { by: fuzhuren-2, on: 2026-04-22, mode: 签批 }',
      right: 'approval: { by: fuzhuren-1, on: 2026-04-22, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      for (const { entry } of dossier.filings) {
        const { approval, chiefConsent } = entry.value;
        if (chiefConsent !== undefined && !isChief(index, authorityOf(chiefConsent)))
          yield found(entry, ['chiefConsent', 'by'], { why: 'chief', expected: '' });
        if (approval === undefined || isChief(index, authorityOf(approval))) continue;
        const units = leadsOn(dossier, approval.on).flatMap((id) => index.units.get(id)?.value ?? []);
        const leaders = units.map(
          ({ leaders: dated }) => inForce(dated, approval.on)?.post ?? dossier.task.value.leadOfficial,
        );
        const unit = units.at(-1);
        if (unit !== undefined && !leaders.includes(authorityOf(approval)))
          yield found(entry, ['approval', 'by'], {
            why: 'leader',
            on: approval.on,
            unit: inForce(unit.names, approval.on)?.name ?? unit.id,
            expected: postWords(index, leaders.at(-1) ?? ''),
          });
      }
    }
  },
});
