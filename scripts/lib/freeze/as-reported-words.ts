import { dayOf } from '#days/moment.ts';
import { unitRefIn, buildViewEnv } from '#portal/env/env.ts';
import { nodeTitle } from '#portal/task-list/task-row.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { periodNamed } from '#engine/time/periods.ts';
import { acceptedAsReported } from '#engine/verification/accepted-as-reported.ts';
import type { Ledger } from '#record/ledger.ts';
import { freezeWords } from '#wording/commands/freeze.ts';
import { plainLine } from '#text/plain-line.ts';

/** The claims of a period that nobody checked by its close, though they had to be checked: how many, then one a line; no line where there are none (rules.md §4). */
export function uncheckedSaid(ledger: Ledger, period: string, asOf: string): readonly string[] {
  const context = buildContext(ledger, asOf);
  const asked = periodNamed(ledger, period);
  if (context === undefined || asked === undefined) return [];
  const unchecked = acceptedAsReported(context, asked);
  if (unchecked.length === 0) return [];
  // Who freezes a period reads the whole record.
  const env = buildViewEnv(context, 'internal');
  const lines = unchecked.map(({ dossier, claim: { node, unit, received } }) =>
    freezeWords.uncheckedClaim(
      dossier.id,
      dossier.task.value.title,
      node === 'end' ? undefined : nodeTitle(env, dossier, node),
      unitRefIn(env, unit, period).name,
      dayOf(received),
    ),
  );
  return [freezeWords.unchecked(lines.length), ...lines.map((line) => `  ${plainLine(line)}`)];
}
