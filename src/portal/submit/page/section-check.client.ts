import { checkDraft } from '#form/check/check-draft.ts';
import { SECTION_CHECKS } from '#form/check/section-checks.ts';
import type { Checker } from './submit-form.client.ts';

/** What the checker says of the section's records before they are sent. */
export const sectionChecker: Checker = ({ records }, filed, now, parts) =>
  checkDraft(records, filed, SECTION_CHECKS, now, parts);
