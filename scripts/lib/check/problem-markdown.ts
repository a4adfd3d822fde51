import type { Problem } from '#record/schema/problem.ts';
import { answerWords } from '#wording/commands/gate.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { problemWords } from '#wording/problems/print.ts';
import { markdownText } from '#text/plain-line.ts';

/** A problem as an item of a Markdown list: place and sentence, below them what is expected and how to fix it. */
export function problemItem(problem: Problem): string {
  const { message, expected, fix } = problemWords(problem, problemTexts);
  const { file, line } = problem.place;
  const advice = [
    ...(expected === '' ? [] : [answerWords.expected(expected)]),
    ...(fix === '' ? [] : [answerWords.fix(fix)]),
  ];
  return [
    `- ${markdownText(answerWords.at(file, line))} ${markdownText(message)}`,
    ...advice.map((text) => `  ${markdownText(text)}`),
  ].join('  \n');
}

/** The lines, or blocks of lines, that together keep within so many characters; where some had to go, `cut` stands for them at the end. */
export function withinLength(lines: readonly string[], longest: number, cut: string): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + 1 > longest) continue;
    length += line.length + 1;
    kept.push(line);
  }
  return `${[...kept, ...(kept.length < lines.length ? [cut] : [])].join('\n').trimEnd()}\n`;
}
