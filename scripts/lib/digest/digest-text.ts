import { digestWords } from '#wording/commands/digest.ts';
import type { DigestChanges, Item } from './changes.ts';
import { chatText } from './chat-text.ts';

/** Which message is wanted. */
export interface DigestOptions {
  /** Whether what still stands is listed too: once a day is enough. */
  readonly withStanding: boolean;
  /** The most bytes that the group takes, in UTF-8. */
  readonly longest: number;
  /** The page of the repository's issues: addresses below it are links, no others. Empty where there is no forge. */
  readonly issues: string;
}

/** How many characters of an item's line are told. */
const LONGEST_LINE = 120;

/** The message for a group, one line an item; what does not fit is counted. Undefined where there is nothing to tell. */
export function digestText(
  changes: DigestChanges,
  { withStanding, longest, issues }: DigestOptions,
): string | undefined {
  const { opened, settled, standing } = changes;
  const listed = { opened, settled, standing: withStanding ? standing : [] };
  const count = Object.values(listed).reduce((sum, items) => sum + items.length, 0);
  if (count === 0) return undefined;
  const lines = [digestWords.head(opened.length, settled.length, standing.length)];
  const tail = (left: number) => digestWords.more(left, issues);
  const budget = longest - bytesOf(tail(count)) - 1;
  let [length, reported] = [bytesOf(lines.join('\n')), 0];
  for (const part of ['opened', 'settled', 'standing'] as const)
    for (const [index, item] of listed[part].entries()) {
      const line = lineOf(item, index + 1, issues);
      const added = index === 0 ? [digestWords.parts[part], line] : [line];
      const size = bytesOf(added.join('\n')) + 1;
      // What is told is the beginning of each list, not whatever happens to be short.
      if (length + size > budget) break;
      lines.push(...added);
      length += size;
      reported += 1;
    }
  return [...lines, ...(reported < count ? [tail(count - reported)] : [])].join('\n');
}

function lineOf({ who, line, url = '' }: Item, number: number, issues: string): string {
  const [name, said] = [chatText(who), shortened(chatText(line))];
  const reported = said.startsWith(name)
    ? digestWords.ownLine(number, said)
    : digestWords.line(number, name, said);
  return isIssue(url, issues) ? `${reported} ${url}` : reported;
}

function isIssue(url: string, issues: string): boolean {
  return issues !== '' && url.startsWith(`${issues}/`) && /^\d+$/u.test(url.slice(issues.length + 1));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_LINE ? text : `${characters.slice(0, LONGEST_LINE - 1).join('')}…`;
}

/** How many bytes a text is in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
