import { overdueFoot, overdueWords } from '#wording/overdue/issues.ts';
import { markerLine, markOf, type Mark } from './marker.ts';
import type { IssueText } from './step.ts';
import type { WantedIssue } from './wanted-issue.ts';

/** Parts an issue's text from the line that calls people by name, which only the forge can tell. */
const ADDRESSED = '\n\n<!-- duban-addressed -->\n';

/** Whom an issue is for: of those registered the first whom the forge lets name; all are called by name where it lets none. */
export function addressees(
  { accounts }: Pick<WantedIssue, 'accounts'>,
  assignable: ReadonlyMap<number, string>,
): { readonly assigned: number | undefined; readonly mentions: readonly number[] } {
  const assigned = accounts.find((account) => assignable.has(account));
  return { assigned, mentions: assigned === undefined ? accounts.slice(0, MOST_MENTIONED) : [] };
}

const MOST_MENTIONED = 5;

/** The text of a wanted issue, for the accounts that the forge lets name. */
export function issueText(wanted: WantedIssue, assignable: ReadonlyMap<number, string>): IssueText {
  const { assigned, mentions } = addressees(wanted, assignable);
  const mark: Mark = { key: wanted.key, to: wanted.accounts, assigned, covers: wanted.covers };
  return { body: `${markerLine(mark)}\n${wanted.text}`, mentions };
}

/** The whole text, with those whom it calls by name. */
export function addressed(body: string, logins: readonly string[]): string {
  return logins.length === 0 ? body : `${body}${ADDRESSED}${overdueWords.addressed(logins)}`;
}

/** What an issue about something that may not be told any more says. */
export function blankedText(key: string | undefined): IssueText {
  const { text } = overdueWords.blanked;
  const mark = key === undefined ? [] : [markerLine({ key, to: [], assigned: undefined, covers: [] })];
  return { body: [...mark, text].join('\n'), mentions: [] };
}

/** Whether a text that stands says what is wanted: as of when it speaks is no difference, nor whom it calls by name. */
export function saysTheSame(standing: string, wanted: string): boolean {
  return plain(standing) === plain(wanted);
}

/** The mark of a text that stands on the forge, however it was edited. */
export function markIn(body: string): Mark | undefined {
  return markOf(unixLines(body));
}

function plain(body: string): string {
  const [text = ''] = unixLines(body).split(ADDRESSED, 1);
  return text.trimEnd().replace(FOOT, '');
}

const FOOT = new RegExp(`${overdueFoot}\\d+年\\d+月\\d+日`, 'u');

/** The forge's own editor ends lines as Windows does. */
function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
