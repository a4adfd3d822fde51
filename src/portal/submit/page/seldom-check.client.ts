import { checkDraft } from '#form/check/check-draft.ts';
import { SELDOM_CHECKS } from '#form/check/seldom-checks.ts';
import type { Checker } from './submit-form.client.ts';

/** What the checker says of the records of the seldom forms before they are sent. */
export const seldomChecker: Checker = ({ records }, filed, now, parts) =>
  checkDraft(records, filed, SELDOM_CHECKS, now, parts);
