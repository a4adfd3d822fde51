import type { Params, ProblemTexts } from './problem-text.ts';

/** A problem as `record/schema/problem.ts` has it, as far as printing needs it. */
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

/** What is expected and how to fix it, a line each; a line with nothing to say is left out. */
export function adviceLines({ expected, fix }: ProblemWords): readonly string[] {
  return [...(expected === '' ? [] : [`应为：${expected}`]), ...(fix === '' ? [] : [`改法：${fix}`])];
}

/** A problem for the terminal: `file:line:column  error|reminder  CODE  message`, below it, indented, the advice. No colour. */
export function problemLines(problem: Printable, texts: ProblemTexts): readonly string[] {
  const { file, line, column } = problem.place;
  const words = problemWords(problem, texts);
  return [
    `${file}:${line}:${column}  ${problem.severity}  ${problem.code}  ${words.message}`,
    ...adviceLines(words).map((advice) => `    ${advice}`),
  ];
}

/** As `problemLines`, in one text without a final line break. */
export function printProblem(problem: Printable, texts: ProblemTexts): string {
  return problemLines(problem, texts).join('\n');
}
