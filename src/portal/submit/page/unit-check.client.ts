import { checkDraft } from '#form/check/check-draft.ts';
import { UNIT_CHECKS } from '#form/check/unit-checks.ts';
import type { Checker } from './submit-form.client.ts';

/** What the checker says of a unit's records before they are sent. */
export const unitChecker: Checker = ({ records }, filed, now, parts) =>
  checkDraft(records, filed, UNIT_CHECKS, now, parts);
