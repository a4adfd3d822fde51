import { checkEntered } from '#form/check/check-entered.ts';
import type { Checker } from './submit-form.client.ts';

/** What the checker says of what the section fills in for a unit. */
export const enteredChecker: Checker = ({ records }, filed, now, parts) =>
  checkEntered(records, filed, now, parts);
