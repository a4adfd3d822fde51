/** What an issue is about, as its first line tells programs. Anybody can type one: it counts only in an issue that the bot wrote. */
export interface Mark {
  /** `duty:` with the duty's id, or `soon:` with the debtor. */
  readonly key: string;
  /** Numbers of the accounts that are registered for whoever owes it. */
  readonly to: readonly number[];
  /** Whom the bot named as the one who sees to it; undefined where the forge allowed none. */
  readonly assigned: number | undefined;
  /** Of a gathering issue: the ids of the duties in it. */
  readonly covers: readonly string[];
}

/** The first line of an issue's text. */
export function markerLine({ key, to, assigned, covers }: Mark): string {
  const parts = [
    ...(to.length === 0 ? [] : [`to=${to.join(',')}`]),
    ...(assigned === undefined ? [] : [`assigned=${String(assigned)}`]),
    ...(covers.length === 0 ? [] : [`covers=${covers.join(',')}`]),
  ];
  return `<!-- ${[NAME, key, ...parts].join(' ')} -->`;
}

/** What the first line of an issue's text says; undefined where it says nothing. */
export function markOf(body: string): Mark | undefined {
  const [, key, rest = ''] = MARKER.exec(body) ?? [];
  if (key === undefined) return undefined;
  const given = new Map(
    rest
      .trim()
      .split(' ')
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  const list = (name: string) => (given.get(name) ?? '').split(',').filter((item) => item !== '');
  const numbers = (name: string) => list(name).map(Number).filter(Number.isSafeInteger);
  return { key, to: numbers('to'), assigned: numbers('assigned')[0], covers: list('covers') };
}

const NAME = 'duban-overdue';
const MARKER = /^<!-- duban-overdue ((?:duty|soon):[\w./-]+)((?: [a-z]+=[\w,.-]+)*) -->/u;
