import { join } from 'node:path';
import { dayOf } from '#days/moment.ts';
import { canonicalText } from '#exact/canonical.ts';
import { impactFault } from '#engine/freeze/rule-impact-basis.ts';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Impact } from '#record/freeze/impact.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { impactWords } from '#wording/commands/impact.ts';
import { checkRecord } from '../check/check-record.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { impactTerminal } from '../freeze/impact-terminal.ts';
import { impactText } from '../freeze/impact-text.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { chosenRecord, recordOptions, type RecordChoice } from '../terminal/record-options.ts';
import { inTurn, recordTurn } from '../writing/turn.ts';
import { writeWhole } from '../writing/whole-file.ts';

/** Writes what a version of the rules would have moved; 1 where the record is wrong or the version in force. */
export async function ruleImpactCommand(argv: readonly string[]): Promise<Ended> {
  const { values, positionals } = commandLine(
    'rule-impact',
    { data: recordOptions.data, 'as-of': recordOptions['as-of'], json: { type: 'boolean' } },
    argv,
    { positionals: true },
  );
  const [version = wrongUsage(impactWords.version), ...more] = positionals;
  if (more.length > 0) wrongUsage(impactWords.oneVersion(more.join(' ')));

  const choice = chosenRecord(values);
  const { text, json } = await inTurn(recordTurn(choice.data), () =>
    Promise.resolve(measured(choice, version)),
  );
  return {
    code: 0,
    out: values.json === true ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`,
    error: '',
  };
}

/** The outcome for a machine and for a person. */
interface Outcome {
  readonly json: object;
  readonly text: string;
}

function measured(choice: RecordChoice, version: string): Outcome {
  const { ledger } = loadTypedLedger({ dir: choice.data, printed: choice.data });
  const now = resolveAsOf(ledger, choice.asOf);
  const rules = ledger.rules.find(({ value }) => value.version === version)?.value;
  const known = ledger.rules.map(({ value }) => value.version);
  if (rules === undefined) refuse(impactWords.unknown(version, known));
  // The table that is to be written may be missing or out of date; anything else wrong would go into it.
  const errors = checkRecord({ ...choice, overdue: false, frozen: true }).problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'rules-impact',
  ).length;
  if (errors > 0) refuse(impactWords.checked(errors));

  const made = ruleImpact(ledger, version, now);
  if (made === 'unknown') refuse(impactWords.unknown(version, known));
  if (typeof made === 'string') return { json: { version, state: made }, text: impactWords[made](version) };
  const existing = ledger.impact.find(({ value }) => value.version === version);
  const path = existing?.file ?? join(choice.data, 'impacts', `${version}.yaml`);
  if (existing !== undefined && stands(ledger, existing.value, made)) {
    const text = reported(ledger, existing.value, impactWords.unchanged(path));
    return { json: { state: 'unchanged', path, ...existing.value }, text };
  }
  // From the first month on the published table stays, as the rules do.
  if (existing !== undefined && dayOf(now) >= `${rules.from}-01`)
    refuse(impactWords.begun(version, rules.from, path));
  writeWhole(path, impactText(made));
  const outcome = existing === undefined ? impactWords.written(path) : impactWords.rewritten(path);
  return { json: { state: 'written', path, ...made }, text: reported(ledger, made, outcome) };
}

/** Whether the table that is there says the same and nothing is wrong with it; only the moment may differ. */
function stands(whole: Ledger, before: Impact, after: Impact): boolean {
  const again = { ...after, written: before.written, digest: before.digest };
  return canonicalText(before) === canonicalText(again) && impactFault(whole, before) === undefined;
}

function reported(ledger: Ledger, impact: Impact, outcome: string): string {
  return `${impactTerminal(ledger, impact)}\n${outcome}`;
}
