import { z } from 'zod';
import { ASSUMPTIONS, REASONS, type Finding } from '#forge/setup/assumptions.ts';
import type { Trial } from './trial.ts';

const Findings = z.array(
  z.union([
    z.strictObject({ assumption: z.enum(ASSUMPTIONS), found: z.literal('held') }),
    z.strictObject({
      assumption: z.enum(ASSUMPTIONS),
      found: z.enum(['not-held', 'untried']),
      why: z.enum(REASONS),
      said: z.string().max(300).optional(),
    }),
  ]),
);

/** The line of a run's log that holds what it found. */
export function logLine({ mark }: Trial, findings: readonly Finding[]): string {
  return `duban-prove ${mark} ${JSON.stringify(findings)}`;
}

/** What a run wrote into its log, whose lines begin with a time; undefined where it wrote nothing of the kind. */
export function findingsIn(log: string, { mark }: Trial): readonly Finding[] | undefined {
  const [, text] =
    new RegExp(`^(?:\\uFEFF?\\S+Z )?duban-prove ${mark} (\\[.*\\])\\r?$`, 'mu').exec(log) ?? [];
  if (text === undefined) return undefined;
  const { data } = Findings.safeParse(parsed(text));
  return data?.map(({ ...finding }) => finding as Finding);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
