import { Buffer } from 'node:buffer';
import { decode } from '#load/disk/decode.ts';
import { lineIndex } from '#load/fault/line-index.ts';
import { toProblems } from '#load/fault/fault.ts';
import { readRecord } from '#load/read-record.ts';
import type { Problem } from '#record/schema/problem.ts';
import { badFixes, unreportedIn } from './laws.ts';
import type { Sample } from './sources.ts';

// Far beyond what any record takes, on a busy machine too.
const SLOWEST = 60_000;

/** What does not hold of a record with this text: an exception, a fix that fixes nothing, a message without place or advice, a reading without end. */
export function faultsOfFile(sample: Sample, text: string): readonly string[] {
  const began = performance.now();
  try {
    const problems = problemsIn(sample, text);
    const lines = text.split(/\r\n|\r|\n/u).length;
    const bad = [
      ...unreportedIn(problems, lines),
      ...badFixes(text, problems, (fixed) => problemsIn(sample, fixed)),
    ];
    const seconds = Math.round((performance.now() - began) / 1000);
    return seconds * 1000 < SLOWEST ? bad : [...bad, `too slow: ${String(seconds)} s`];
  } catch (error) {
    return [`exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

function problemsIn({ path, match }: Sample, text: string): readonly Problem[] {
  const { text: decoded, readable, faults } = decode(Buffer.from(text));
  if (!readable) return toProblems(faults, path, decoded, lineIndex(decoded));
  return readRecord({ file: path, path, names: match.names, text: decoded, faults }, match.kind.schema)
    .problems;
}
