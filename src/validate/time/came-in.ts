import { dayOf } from '#days/moment.ts';
import type { Claimed } from '#engine/time/received.ts';

/** When a record came in by what it says itself, and where it says so. */
export function cameIn({ submitted, onBehalf }: Claimed): {
  readonly moment: string;
  readonly day: string;
  readonly field: readonly PropertyKey[];
} {
  return onBehalf === undefined
    ? { moment: submitted, day: dayOf(submitted), field: ['submitted'] }
    : { moment: onBehalf.receivedAt, day: dayOf(onBehalf.receivedAt), field: ['onBehalf', 'receivedAt'] };
}
