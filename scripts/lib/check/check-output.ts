import type { Problem } from '#record/schema/problem.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { adviceLines, problemLines, problemWords } from '#wording/problems/print.ts';
import { checkSummary, summaryWords } from '#wording/problems/summary.ts';
import { plainLine, markdownText } from '#text/plain-line.ts';
import { commandData, harmlessJson, plainText } from '../terminal/harmless-text.ts';
import { problemItem, withinLength } from './problem-markdown.ts';

/** What a check found, ready to be told. */
export interface CheckResult {
  /** `YYYY-MM-DD HH:mm` in the office's zone. */
  readonly asOf: string;
  /** Files at the place of a record. */
  readonly files: number;
  /** In the order in which they are told. */
  readonly problems: readonly Problem[];
}

/** How many problems are errors, and how many only reminders. */
export function counted({ problems }: Pick<CheckResult, 'problems'>): {
  readonly errors: number;
  readonly reminders: number;
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, reminders: problems.length - errors };
}

/** For a person at a terminal: each problem with what is expected and how to fix it, then the count. */
export function asText(result: CheckResult): string {
  const lines = result.problems.flatMap((problem) => problemLines(problem, problemTexts));
  return plainText([...lines, closing(result)]);
}

/** For programs. Keys are only ever added. Unseen characters are escaped, so that the text is harmless on a terminal too. */
export function asJson(result: CheckResult): string {
  const { errors, reminders } = counted(result);
  const problems = result.problems.map((problem) => {
    const { code, severity, place, params } = problem;
    return { ...place, severity, code, ...problemWords(problem, problemTexts), params };
  });
  return harmlessJson({ asOf: result.asOf, files: result.files, errors, reminders, problems });
}

/** As many annotations of a step as GitHub shows. */
const ANNOTATIONS = 10;

/**
 * For GitHub Actions: the first ten problems, errors before reminders, as annotations of their lines, an error or a
 * warning; then that there are more, and the count. All of them are in `asSummary`.
 */
export function asAnnotations(result: CheckResult): string {
  const { errors } = counted(result);
  const isError = ({ severity }: Problem) => severity === 'error';
  const ordered = [...result.problems.filter(isError), ...result.problems.filter((one) => !isError(one))];
  const lines = ordered.slice(0, ANNOTATIONS).map((problem) => {
    const { file, line, column } = problem.place;
    const words = problemWords(problem, problemTexts);
    const command = problem.severity === 'error' ? 'error' : 'warning';
    const properties = [
      `file=${property(plainLine(file))}`,
      `line=${String(line)}`,
      `col=${String(column)}`,
      `title=${property(plainLine(problem.code))}`,
    ];
    const body = [words.message, ...adviceLines(words)];
    return `::${command} ${properties.join(',')}::${body.map((part) => commandData(plainLine(part))).join('%0A')}`;
  });
  const left = ordered.length - lines.length;
  const more = left > 0 ? [plainLine(summaryWords.more(left, Math.max(0, errors - ANNOTATIONS)))] : [];
  return `${[...lines, ...more, plainLine(closing(result))].join('\n')}\n`;
}

/** GitHub takes a summary of a mebibyte; a character takes up to four bytes. */
const LONGEST_SUMMARY = 250_000;

/** For the summary of a run, in Markdown: every problem, errors before reminders, and the count. */
export function asSummary(result: CheckResult): string {
  const { errors, reminders } = counted(result);
  const of = (wanted: Problem['severity']) => result.problems.filter(({ severity }) => severity === wanted);
  const lines = [
    markdownText(closing(result)),
    '',
    ...of('error').map(problemItem),
    ...(errors > 0 && reminders > 0 ? [''] : []),
    ...of('reminder').map(problemItem),
  ];
  return withinLength(lines, LONGEST_SUMMARY, summaryWords.cut);
}

function closing(result: CheckResult): string {
  const { errors, reminders } = counted(result);
  return checkSummary(result.files, errors, reminders);
}

/** Escaping of a workflow command's property, as the runner undoes it. */
function property(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
