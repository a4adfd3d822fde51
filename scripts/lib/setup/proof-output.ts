import type { Finding } from '#forge/setup/assumptions.ts';
import { proveWords } from '#wording/commands/prove.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import { plainLine } from '#text/plain-line.ts';

/** What was found, a line each, where the run can be read, then the count. */
export function proofText(findings: readonly Finding[], run: string | undefined): string {
  const count = (what: Finding['found']) => findings.filter(({ found }) => found === what).length;
  return plainText([
    ...findings.map((finding) => {
      const { is, otherwise } = proveWords.assumptions[finding.assumption];
      return proveWords.line(proveWords.found[finding.found], is, becauseOf(finding), otherwise);
    }),
    ...(run === undefined ? [] : [proveWords.run(run)]),
    proveWords.summary(count('held'), count('not-held'), count('untried')),
  ]);
}

/** The same for programs. Keys are only ever added. */
export function proofJson(findings: readonly Finding[], run: string | undefined): string {
  return harmlessJson({
    run: run ?? null,
    findings: findings.map((finding) => ({
      ...finding,
      is: proveWords.assumptions[finding.assumption].is,
      because: becauseOf(finding),
    })),
  });
}

/** The same as a table of Markdown, for the summary of a run. */
export function proofTable(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { is } = proveWords.assumptions[finding.assumption];
    return `| ${[is, proveWords.found[finding.found], becauseOf(finding)].map(cell).join(' | ')} |`;
  });
  return `${[proveWords.table.head, proveWords.table.rule, ...rows].join('\n')}\n`;
}

function becauseOf(finding: Finding): string {
  if (finding.found === 'held') return '';
  return proveWords.because(proveWords.reasons[finding.why], finding.said ?? '');
}

/** What a forge said is text, and no markup. */
function cell(text: string): string {
  return plainLine(text).replaceAll(
    /[|<>&`[\]\\*_@#!]/gu,
    (mark) => `&#${String(mark.codePointAt(0) ?? 0)};`,
  );
}
