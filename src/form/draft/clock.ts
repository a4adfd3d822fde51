/** The office's zone is eight hours ahead of UTC, all year (office.yaml has no other). */
const AHEAD = 8 * 60 * 60 * 1000;

/** A moment of a clock in milliseconds as the office writes it, `YYYY-MM-DD HH:mm`; `kept` where a demo keeps to one. */
export function officeMoment(milliseconds: number, kept: string | null): string {
  return kept ?? new Date(milliseconds + AHEAD).toISOString().slice(0, 16).replace('T', ' ');
}
