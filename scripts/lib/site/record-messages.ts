import type { CheckChoice } from '../check/check-record.ts';

/** What the thread of the record is asked: to check it, what there is to be made of it, and to make one of these. */
export type RecordQuestion = { readonly check: CheckChoice } | 'outline' | { readonly make: number };
