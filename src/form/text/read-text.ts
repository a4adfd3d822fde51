import { textWords } from '#wording/form/text.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import type { Names } from '../names.ts';
import { pastedLines } from './marks.ts';
import { messageHead, spokenBy, type MessageHead } from './message-head.ts';
import { readBlock, type Block, type BlockLine, type TextProblem } from './read-block.ts';
import { wordBook } from './word-book.ts';
import type { Filing } from './write-text.ts';

/** A record as a text told it. Some of it may be wrong: then `problems` says so, and nobody may take it unseen. */
export interface FilingRead extends Filing {
  /** How many things its text left for the inner network. */
  readonly missing: number;
  readonly message: MessageHead;
  /** Its first and last line, from 1. */
  readonly lines: readonly [first: number, last: number];
  readonly problems: readonly TextProblem[];
}

export interface TextRead {
  readonly filings: readonly FilingRead[];
  /** What the text left for the inner network beside that of its records. */
  readonly missing: number;
  /** Of records that cannot be told from the text at all. */
  readonly problems: readonly TextProblem[];
  /** Lines that are no part of a copied text and no head of a message. */
  readonly rest: readonly BlockLine[];
}

const BY_LABEL: ReadonlyMap<string, KindName> = new Map(
  KIND_NAMES.filter((kind) => !isWritten(kind)).map((kind) => [KINDS[kind].label, kind]),
);

/**
 * The records that `writeText` wrote, wherever they stand in a pasted text: the same values at the same paths,
 * whatever chat programs, mail and Word did to blanks, line ends and quotes. Nothing is guessed: what cannot be
 * told is a problem with its line.
 */
export function readText(text: string, names: Names): TextRead {
  const book = wordBook(names);
  const filings: FilingRead[] = [];
  const problems: TextProblem[] = [];
  const rest: BlockLine[] = [];
  let missing = 0;
  let message: MessageHead = {};
  let open: { readonly block: Block; readonly body: BlockLine[]; readonly message: MessageHead } | undefined;

  const close = (last: number, end: RegExpExecArray | undefined) => {
    if (open === undefined) return;
    const { block, body } = open;
    const read = readBlock({ ...block, body, lines: end && Number(end[1] ?? 0) }, names, book);
    if (read.filing === undefined) problems.push(...read.problems);
    else
      filings.push({
        ...read.filing,
        missing: Number(end?.[2] ?? 0),
        message: open.message,
        lines: [block.number, last],
        problems: read.problems,
      });
    open = undefined;
  };

  const lines = pastedLines(text).map(({ raw, line }, n) => ({ raw, line, number: n + 1 }));
  for (const one of lines) {
    const { line, number } = one;
    if (line === '') continue;
    const head = headOf(line, open === undefined);
    if (head !== undefined) {
      close(number - 1, undefined);
      if (head.sender !== undefined) message = { ...message, sender: head.sender };
      open = { block: { ...one, ...head, body: [], lines: undefined }, body: [], message };
      continue;
    }
    if (open !== undefined) {
      const end = textWords.doneRead.exec(line) ?? undefined;
      if (end === undefined) open.body.push(one);
      else close(number, end);
      continue;
    }
    const left = textWords.leftRead.exec(line)?.[1];
    const found = messageHead(line, message.at?.slice(0, 10));
    if (left !== undefined) missing += Number(left);
    else if (found === undefined) rest.push(one);
    else message = { ...(found.at === undefined ? message : {}), ...found };
  }
  close(lines.length, undefined);
  return { filings, missing, problems, rest };
}

/** The head of a record; behind a sender's name only where no record is open, since a value may say anything. */
function headOf(
  line: string,
  mayBeSpoken: boolean,
): { readonly kind: KindName; readonly words: string; readonly sender?: string | undefined } | undefined {
  const [, before = '', label = '', words = ''] = /^([^【]*)【([^】]*)】(.*)$/u.exec(line) ?? [];
  const kind = BY_LABEL.get(label);
  if (kind === undefined) return undefined;
  const plain = before.replaceAll(/[「“"\s]/gu, '') === '';
  const sender = plain ? undefined : spokenBy(before);
  return plain || (mayBeSpoken && sender !== undefined) ? { kind, words: words.trim(), sender } : undefined;
}
