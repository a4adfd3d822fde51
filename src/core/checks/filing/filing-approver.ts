import { found, type Check, type Finding } from '../check.ts';
import { inForce } from '../../schema/in-force.ts';
import { isChief, postWords } from '../office-roles.ts';

/** A plan is approved by the leader in charge of its lead unit on that day, or by 主要领导; beyond the notice's deadline 主要领导 consents (mechanism rows 35, 38). */
export const filingApprover: Check = {
  code: 'filing-approver',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { task, filings } of index.context.dossiers.values()) {
      const unit = index.units.get(task.value.lead)?.value;
      for (const filing of filings) {
        const { approval, chiefConsent } = filing.value;
        if (chiefConsent !== undefined && !isChief(index, chiefConsent.by))
          yield found(filing, ['chiefConsent', 'by'], { why: 'chief', expected: '' });
        if (approval === undefined || unit === undefined || isChief(index, approval.by)) continue;
        const leader = inForce(unit.leaders, approval.on)?.post ?? task.value.leadOfficial;
        if (approval.by !== leader)
          yield found(filing, ['approval', 'by'], {
            why: 'leader',
            on: approval.on,
            unit: inForce(unit.names, approval.on)?.name ?? unit.id,
            expected: postWords(index, leader),
          });
      }
    }
  },
};
