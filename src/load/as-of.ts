import type { Ledger } from '#record/ledger.ts';

/**
 * The moment everything is computed as of: the one asked for, else the demo's fixed one,
 * else now. This is the one place where the clock is read.
 */
export function resolveAsOf(
  ledger: Ledger,
  asked: string | undefined,
  now: () => Date = () => new Date(),
): string {
  const office = ledger.office[0]?.value;
  return asked ?? office?.demo?.asOf ?? officeMoment(now(), office?.timeZone ?? 'Asia/Shanghai');
}

/** An instant as the office's own wall clock shows it, `YYYY-MM-DD HH:mm`; the same on a machine in any zone or locale. */
export function officeMoment(instant: Date, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((item) => item.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: that costs a hundred times what asking it does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = CLOCKS.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    CLOCKS.set(timeZone, clock);
  }
  return clock;
}
