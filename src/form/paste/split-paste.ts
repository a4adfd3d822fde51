import type { Names } from '../names.ts';
import { pastedLines } from '../text/marks.ts';
import { messageHead, type MessageHead } from '../text/message-head.ts';
import { cellBlock, linesAndCells, type CellRow } from './cells.ts';
import { unitHead, unitOfSender, unitOfSpeaker } from './find-unit.ts';
import { proposalsOf, type Part, type Proposal, type Said } from './proposal.ts';
import { itemsOn, readLine } from './read-line.ts';
import { readCells, rowParts } from './said-rows.ts';

/** Rows of one message, and the part in which they stand where there is one. */
interface Table {
  readonly message: MessageHead;
  readonly part: Part | undefined;
  readonly rows: CellRow[];
}

/**
 * Takes apart what people write in their own way: a message, a mail, rows of Excel; by notice number and title, unit by
 * unit. `unit` is whose words they are where somebody said so; `entered` is the day on which it is entered.
 * A proposal to be looked at, never a record.
 */
export function splitPaste(text: string, names: Names, unit?: string, entered?: string): readonly Proposal[] {
  const parts: Part[] = [];
  let message: MessageHead = {};
  let part: Part | undefined;
  let follows: Said | undefined;
  /** Whether a line stands alone behind an empty one, as who speaks next does. */
  let isApart = true;
  const begin = (of: string | undefined, within = message): Part => {
    const fresh: Part = { unit: unit ?? of, message: within, said: [], left: [], words: [], others: false };
    parts.push(fresh);
    return fresh;
  };
  const current = () => (part ??= begin(unitOfSender(message.sender, names)));

  const tables: Table[] = [];
  for (const one of linesAndCells(text)) {
    if ('cells' in one) {
      const table = tables.at(-1);
      // What another message brought is another table, and came when that did.
      if (table?.message === message) table.rows.push(one);
      else tables.push({ message, part, rows: [one] });
      continue;
    }
    const line = pastedLines(one.raw)[0]?.line ?? '';
    const begins = isApart;
    isApart = line === '';
    if (isApart) {
      follows = undefined;
      continue;
    }
    const head = messageHead(line, message.at?.slice(0, 10), entered);
    if (head !== undefined) {
      // A mail says on one line who sent it and on the next when.
      const goesOn = head.at === undefined || (head.sender === undefined && message.at === undefined);
      message = goesOn ? { ...message, ...head } : head;
      [part, follows] = [undefined, undefined];
      continue;
    }
    const named = unitHead(line, names);
    if (named !== undefined) {
      [part, follows] = [begin(named.unit), undefined];
      part.words.push(line);
      for (const item of itemsOn(named.rest)) follows = readLine(part, item, one.number, names, undefined);
      continue;
    }
    const speaks = begins ? unitOfSpeaker(line, names) : undefined;
    if (speaks !== undefined) {
      message = { sender: line };
      [part, follows] = [begin(speaks), undefined];
      part.words.push(line);
      continue;
    }
    const at = current();
    at.words.push(line);
    follows = readLine(at, line, one.number, names, follows);
  }
  for (const { message: sent, part: within, rows } of tables) {
    const cells = cellBlock(rows);
    if (cells !== undefined) {
      const spoken = within?.unit ?? unitOfSender(sent.sender, names);
      parts.push(...rowParts(cells, names, sent, { unit, spoken }));
    } else readCells(within ?? begin(unitOfSender(sent.sender, names), sent), rows, names);
  }
  return parts.flatMap(proposalsOf);
}
