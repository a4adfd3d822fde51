import { aliveWords } from '#wording/commands/alive.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { markdownText } from '#text/markdown-text.ts';
import type { Finding } from './findings.ts';

/** The first line of the issue's text. Anybody can type it: it counts only in an issue that the bot wrote. */
const MARKER = '<!-- duban-alive -->';

/** An issue that the bot wrote and that tells of the site. */
export interface AliveIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
  /** When somebody else than the bot closed it, ISO 8601; undefined where it is open or the bot closed it. */
  readonly closedByOther: string | undefined;
}

/** Whether a text is that of such an issue. */
export function isAliveText(body: string): boolean {
  return body.startsWith(MARKER);
}

/** What is done with the issue, each in one request, so that none can be half done. */
export type AliveStep =
  | { readonly kind: 'create' | 'nothing' }
  | { readonly kind: 'update' | 'reopen' | 'respect' | 'recovered'; readonly number: number }
  | { readonly kind: 'duplicate'; readonly number: number; readonly of: number };

/** How long an issue that somebody closed is left closed, in milliseconds. */
const RESPECT = 24 * 3_600_000;

/** The steps to exactly one open issue where something was found, and none where nothing was. `now` is the forge's moment. */
export function aliveSteps(
  findings: readonly Finding[],
  standing: readonly AliveIssue[],
  now: Date,
): readonly AliveStep[] {
  const sorted = standing.toSorted((a, b) => a.number - b.number);
  const [kept, ...others] = sorted.filter(({ isOpen }) => isOpen);
  const duplicates = others.map(({ number }): AliveStep => ({
    kind: 'duplicate',
    number,
    of: kept?.number ?? 0,
  }));
  if (findings.length === 0)
    return [
      ...(kept === undefined ? [] : [{ kind: 'recovered', number: kept.number } as const]),
      ...duplicates,
    ];
  if (kept !== undefined) {
    const isSame = kept.body === aliveBody(findings) && kept.title === aliveWords.title;
    return [{ ...(isSame ? { kind: 'nothing' } : { kind: 'update', number: kept.number }) }, ...duplicates];
  }
  const last = sorted.at(-1);
  if (last?.closedByOther === undefined) return [{ kind: 'create' }];
  const isRecent = now.getTime() - Date.parse(last.closedByOther) < RESPECT;
  return [{ kind: isRecent ? 'respect' : 'reopen', number: last.number }];
}

/** The issue's text. It says nothing of the time of the check, so that it changes only with what was found. */
export function aliveBody(findings: readonly Finding[]): string {
  return `${MARKER}\n${aliveWords.intro}\n\n${findings.map((finding) => `- ${markdownText(findingSaid(finding))}`).join('\n')}\n`;
}

/** The text of one that is closed, and why. */
export function closedBody(why: string): string {
  return `${MARKER}\n${why}\n`;
}

/** A finding in one sentence. */
export function findingSaid(finding: Finding): string {
  const { found } = aliveWords;
  switch (finding.kind) {
    case 'unread':
      return found.unread(finding.address);
    case 'stale':
      return found.stale(momentInWords(finding.asOf), momentInWords(finding.expected));
    case 'ahead':
      return found.ahead(momentInWords(finding.asOf), momentInWords(finding.now));
    case 'missing':
    case 'changed':
    case 'extra':
      return found[finding.kind](listed(finding.paths));
    case 'quiet':
      return found.quiet(finding.days, dayInWords(finding.day));
  }
}

/** As many as a person reads; the rest is counted. */
const LISTED = 10;

function listed(paths: readonly string[]): string {
  const reported = paths.slice(0, LISTED).join('、');
  return paths.length > LISTED ? `${reported}${aliveWords.more(paths.length)}` : reported;
}
