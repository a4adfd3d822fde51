import { auditTexts, auditWords } from '#wording/commands/audit.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { problemLines, problemWords } from '#wording/problems/print.ts';
import { counted } from '../check/check-output.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import type { AuditResult } from './audit-receipts.ts';

// The file of purges is read as any record is, and told of in the same words.
const TEXTS = { ...problemTexts, ...auditTexts };

/** For a person at a terminal: each problem with how to fix it, the purges, then the count. */
export function auditText(result: AuditResult): string {
  const { demo, entries, proved, purged, purges, problems } = result;
  if (demo) return `${auditWords.demo(entries)}\n`;
  const { errors, reminders } = counted(result);
  const counts = [
    auditWords.proved(entries, proved),
    ...(purged > 0 ? [auditWords.purged(purged)] : []),
    auditWords.errors(errors),
    ...(reminders > 0 ? [auditWords.reminders(reminders)] : []),
  ];
  const lines = [
    ...problems.flatMap((problem) => problemLines(problem, TEXTS)),
    ...purges.map(({ date, last, decided, reason }) => auditWords.purge(date, last, decided, reason)),
    `${counts.join('，')}。`,
    ...(proved > 0 ? [auditWords.meaning] : []),
  ];
  return plainText(lines);
}

/** For programs. Keys are only ever added. */
export function auditJson(result: AuditResult): string {
  const { demo, entries, proved, purged } = result;
  const { errors, reminders } = counted(result);
  const problems = result.problems.map((problem) => {
    const { code, severity, place, params } = problem;
    return { ...place, severity, code, ...problemWords(problem, TEXTS), params };
  });
  const purges = result.purges.map(({ date, reason, decided, was, last }) => ({
    date,
    reason,
    decided,
    was,
    last,
  }));
  return harmlessJson({ demo, entries, proved, purged, errors, reminders, purges, problems });
}
