import { join } from 'node:path';
import { isDay } from '../src/core/calendar/day.ts';
import { ApprovalMode } from '../src/core/schema/receipt.ts';
import { readersOf } from '../src/disclosure/readers.ts';
import { freezePeriod } from '../src/engine/freeze/freeze.ts';
import { resolveAsOf } from '../src/load/as-of.ts';
import { loadTypedLedger } from '../src/load/ledger.ts';
import { freezeWords } from '../src/wording/zh-CN/commands-freeze.ts';
import { checkRecord } from './lib/check-record.ts';
import { editionText } from './lib/edition-text.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { periodAsked } from './lib/period-asked.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';
import { nameOf, refusalsSaid } from './lib/refusal-words.ts';
import { uncheckedSaid } from './lib/unchecked-words.ts';
import { holdTurn, recordTurn } from './lib/writing/turn.ts';
import { writeNew } from './lib/writing/whole-file.ts';

const { values, positionals } = commandOptions(
  'freeze',
  {
    data: recordOptions.data,
    'as-of': recordOptions['as-of'],
    by: { type: 'string' },
    on: { type: 'string' },
    mode: { type: 'string' },
    paper: { type: 'string' },
    note: { type: 'string', multiple: true },
    force: { type: 'string' },
    correct: { type: 'boolean' },
    reason: { type: 'string' },
  },
  process.argv.slice(2),
  { positionals: true },
);
const period = periodAsked(positionals);
const by = values.by ?? wrongUsage(freezeWords.needs('by'));
const on = values.on ?? wrongUsage(freezeWords.needs('on'));
if (!isDay(on)) wrongUsage(freezeWords.notDay(on));
const mode = ApprovalMode.safeParse(values.mode ?? '签批');
if (!mode.success) wrongUsage(freezeWords.notMode(values.mode ?? '', ApprovalMode.options));
const noted = (values.note ?? []).map((text) => {
  const [id = '', ...note] = text.split('=');
  return id === '' || note.length === 0
    ? wrongUsage(freezeWords.notNote(text))
    : { id, note: note.join('=') };
});
const { correct = false, reason } = values;
if (!correct && reason !== undefined) wrongUsage(freezeWords.onlyCorrect('reason'));
if (correct && reason === undefined) wrongUsage(freezeWords.needs('reason'));

const choice = chosenRecord(values);
// What is frozen follows from the whole record: nothing else is written into it meanwhile.
await holdTurn(recordTurn(choice.data));
// A period is corrected because something no longer fits what was frozen: those errors are the reason, the others stand in the way.
const { problems } = checkRecord({ ...choice, overdue: false, frozen: false });
const errors = problems.filter(
  ({ severity, code }) => severity === 'error' && !(correct && code.startsWith('edition-')),
).length;
if (errors > 0) fail(freezeWords.checked(errors));

const { ledger } = loadTypedLedger({ dir: choice.data, printed: choice.data });
const now = resolveAsOf(ledger, choice.asOf);
const result = freezePeriod(
  ledger,
  {
    period,
    now,
    approval: { by, on, mode: mode.data, ...(values.paper === undefined ? {} : { paper: values.paper }) },
    noted,
    force: values.force,
    correction: correct ? { reason: reason ?? '' } : undefined,
  },
  readersOf(ledger),
);
if ('refusals' in result) {
  const said = refusalsSaid(ledger, period, result.refusals);
  fail([freezeWords.refused(nameOf(ledger, period)), ...said.map((line) => `  ${line}`)].join('\n'));
}

const { edition } = result;
const path = join(choice.data, 'editions', period, `v${String(edition.version)}.yaml`);
// Never over a file that stands there: what is frozen stays.
if (!writeNew(path, editionText(edition))) fail(freezeWords.why['frozen-already']);
const summary = freezeWords.summary(
  edition.units.length,
  Object.keys(edition.records).length,
  edition.correction?.changes.length,
);
for (const line of [freezeWords.written(path), summary, ...uncheckedSaid(ledger, period, now)])
  process.stdout.write(`${line}\n`);

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
