import { pasteWords } from '#wording/form/paste.ts';
import type { Names } from '../names.ts';
import type { MessageHead } from '../text/message-head.ts';
import type { CellBlock, CellRow } from './cells.ts';
import { mattersCalled } from './find-matter.ts';
import { unitHead } from './find-unit.ts';
import type { Part } from './proposal.ts';
import { readLine } from './read-line.ts';

/** Whose rows they are: `unit` where somebody chose it, `spoken` where a line above them or who sent them says it. */
interface Speaker {
  readonly unit: string | undefined;
  readonly spoken: string | undefined;
}

/** Rows of Excel, by unit where a column says it, else of who speaks. */
export function rowParts(
  { rows, heads, column, isKnown }: CellBlock,
  names: Names,
  message: MessageHead,
  { unit, spoken }: Speaker,
): readonly Part[] {
  const parts = new Map<string | undefined, Part>();
  for (const { number, cells } of rows) {
    const cell = (field: Parameters<typeof column>[0]) => (cells[column(field) ?? -1] ?? '').trim();
    const lead = unit ?? (cell('lead') === '' ? spoken : unitHead(cell('lead'), names)?.unit);
    let part = parts.get(lead);
    if (part === undefined)
      parts.set(
        lead,
        (part = {
          unit: lead,
          message,
          said: [],
          left: [],
          words: [],
          source: [rowText(heads)],
          others: false,
        }),
      );
    part.words.push(cells.join('　'));
    part.source?.push(rowText(cells));
    const [no, title, progress] = [cell('no'), cell('title'), cell('progress')];
    const byTitle = title === '' ? [] : mattersCalled(title, names, lead);
    const byNo = no === '' ? byTitle : mattersCalled(no, names, lead);
    // Where number and title speak of different matters, neither is believed.
    const both = byNo.filter((task) => byTitle.includes(task));
    const tasks = both.length > 0 || byTitle.length > 0 ? both : byNo;
    const problem = cell('problem');
    const name = [no, title].filter((word) => word !== '').join(' ');
    for (const [n, text] of cells.entries())
      if (text !== '' && !isKnown(n))
        part.left.push({
          line: number,
          text: `${heads[n] ?? ''}：${text}`,
          why: pasteWords.reasons.cell,
          could: [],
        });
    if (name === '' && progress === '') continue;
    if (progress === '')
      part.left.push({ line: number, text: name, why: pasteWords.reasons.beside, could: [] });
    else
      part.said.push({
        line: number,
        tasks,
        name,
        text:
          problem === '' || /^(?:无|没有|—|-|\/)$/u.test(problem)
            ? progress
            : `${progress}\n${PROBLEM}${problem}`,
      });
  }
  return [...parts.values()];
}

/** A row as Excel copies it. */
function rowText(cells: readonly string[]): string {
  return cells.map((cell) => (/["\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
}

const PROBLEM = '困难：';

/** Reads rows into a part of which no row says what the columns are. */
export function readCells(part: Part, rows: readonly CellRow[], names: Names): void {
  for (const { number, cells } of rows) {
    const line = cells.filter((cell) => cell !== '').join(' ');
    part.words.push(line);
    if (line !== '') readLine(part, line, number, names, undefined);
  }
}
