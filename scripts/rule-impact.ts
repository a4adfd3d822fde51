import { join } from 'node:path';
import { dayOf } from '../src/core/calendar/moment.ts';
import { canonicalText } from '../src/engine/freeze/canonical.ts';
import { impactFault } from '../src/engine/freeze/rule-impact-basis.ts';
import { ruleImpact } from '../src/engine/freeze/rule-impact.ts';
import type { Ledger } from '../src/record/ledger.ts';
import type { Impact } from '../src/record/impact.ts';
import { resolveAsOf } from '../src/load/as-of.ts';
import { loadTypedLedger } from '../src/load/ledger.ts';
import { impactWords } from '../src/wording/zh-CN/commands-impact.ts';
import { checkRecord } from './lib/check-record.ts';
import { impactTerminal } from './lib/impact-terminal.ts';
import { impactText } from './lib/impact-text.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';
import { holdTurn, recordTurn } from './lib/writing/turn.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

const { values, positionals } = commandOptions(
  'rule-impact',
  { data: recordOptions.data, 'as-of': recordOptions['as-of'], json: { type: 'boolean' } },
  process.argv.slice(2),
  { positionals: true },
);
const [version = wrongUsage(impactWords.version), ...more] = positionals;
if (more.length > 0) wrongUsage(impactWords.oneVersion(more.join(' ')));

const choice = chosenRecord(values);
await holdTurn(recordTurn(choice.data));
const { ledger } = loadTypedLedger({ dir: choice.data, printed: choice.data });
const now = resolveAsOf(ledger, choice.asOf);
const rules = ledger.rules.find(({ value }) => value.version === version)?.value;
const known = ledger.rules.map(({ value }) => value.version);
if (rules === undefined) fail(impactWords.unknown(version, known));
// The table that is to be written may be missing or out of date; anything else wrong would go into it.
const errors = checkRecord({ ...choice, overdue: false, frozen: true }).problems.filter(
  ({ severity, code }) => severity === 'error' && code !== 'rules-impact',
).length;
if (errors > 0) fail(impactWords.checked(errors));

const made = ruleImpact(ledger, version, now);
if (made === 'unknown') fail(impactWords.unknown(version, known));
if (typeof made === 'string') {
  say({ version, state: made }, impactWords[made](version));
  process.exit(0);
}
const existing = ledger.impact.find(({ value }) => value.version === version);
const path = existing?.file ?? join(choice.data, 'impacts', `${version}.yaml`);
if (existing !== undefined && stands(ledger, existing.value, made)) {
  say({ state: 'unchanged', path, ...existing.value }, told(existing.value, impactWords.unchanged(path)));
  process.exit(0);
}
// From the first month on the published table stays, as the rules do.
if (existing !== undefined && dayOf(now) >= `${rules.from}-01`)
  fail(impactWords.begun(version, rules.from, path));
writeWhole(path, impactText(made));
say(
  { state: 'written', path, ...made },
  told(made, existing === undefined ? impactWords.written(path) : impactWords.rewritten(path)),
);

/** Whether the table that is there says the same and nothing is wrong with it; only the moment may differ. */
function stands(whole: Ledger, before: Impact, after: Impact): boolean {
  const again = { ...after, written: before.written, digest: before.digest };
  return canonicalText(before) === canonicalText(again) && impactFault(whole, before) === undefined;
}

function told(impact: Impact, outcome: string): string {
  return `${impactTerminal(ledger, impact)}\n${outcome}`;
}

function say(json: object, text: string): void {
  process.stdout.write(values.json === true ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
}

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
