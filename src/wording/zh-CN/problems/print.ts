import type { Params, ProblemTexts } from './problem-text.ts';

/** A problem as `core/problem.ts` has it, as far as printing needs it. */
export interface Printable {
  readonly code: string;
  readonly severity: 'error' | 'reminder';
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  readonly params: Params;
}

/** The sentences of one problem. */
export interface ProblemWords {
  readonly title: string;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** Fills the words of a problem. A code without words is told by its bare facts rather than not at all. */
export function problemWords({ code, params }: Printable, texts: ProblemTexts): ProblemWords {
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (text !== undefined) {
    return {
      title: text.title,
      message: text.message(params),
      expected: text.expected(params),
      fix: text.fix(params),
    };
  }
  const facts = Object.entries(params).map(([name, value]) => `${name}=${value.replaceAll('\n', '、')}`);
  return {
    title: code,
    message: `发现问题${facts.length > 0 ? `（${facts.join('，')}）` : ''}`,
    expected: '',
    fix: '',
  };
}

/**
 * A problem for the terminal: `file:line:column  error|reminder  CODE  message`,
 * below it, indented, what is expected and how to mend it. No colour, no final line break.
 */
export function printProblem(problem: Printable, texts: ProblemTexts): string {
  const { file, line, column } = problem.place;
  const { message, expected, fix } = problemWords(problem, texts);
  const lines = [`${file}:${line}:${column}  ${problem.severity}  ${problem.code}  ${message}`];
  if (expected !== '') lines.push(`    应为：${expected}`);
  if (fix !== '') lines.push(`    改法：${fix}`);
  return lines.join('\n');
}
