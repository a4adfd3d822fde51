import { CHECKS_BY_GROUP } from './all-checks.ts';
import type { Check } from './check/check.ts';

/** What a check is about: the folder that it lies in. */
export type CheckGroup = keyof typeof CHECKS_BY_GROUP;

/** The code of a check. */
type CheckCode = (typeof CHECKS_BY_GROUP)[CheckGroup][number]['code'];

/** Every check, one code each. */
export const CHECKS: readonly Check<CheckCode>[] = Object.values(CHECKS_BY_GROUP).flat();

/** The checks that look at the records alone: cheap enough for every run. */
export const RECORD_CHECKS = CHECKS.filter(({ run }) => run === undefined);

/** The check that computes every frozen period anew from its records. */
export const FROZEN_CHECKS = CHECKS.filter(({ run }) => run === 'frozen');

/** The checks that compute where everything stands now. */
export const LIVE_CHECKS = CHECKS.filter(({ run }) => run === 'overdue');
