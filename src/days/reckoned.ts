/**
 * The years in which an office may count: those that a calendar file may have. A
 * time outside is a slip of the hand, and nothing could be counted from it.
 */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2199;

const FROM = String(FIRST_YEAR);
const AFTER = String(LAST_YEAR + 1);

/** Whether a day, moment, month or week lies in a year in which nobody counts working days. */
export function isFar(time: string): boolean {
  return time < FROM || time >= AFTER;
}
