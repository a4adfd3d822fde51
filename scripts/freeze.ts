import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDay, isMonth } from '../src/core/calendar/day.ts';
import { freezeMonth, type Refusal } from '../src/core/compute/edition/freeze-month.ts';
import { ApprovalMode } from '../src/core/schema/receipt.ts';
import { publicRecords } from '../src/core/view/is-public.ts';
import { resolveAsOf } from '../src/load/as-of.ts';
import { loadTypedLedger } from '../src/load/ledger.ts';
import { freezeWords } from '../src/wording/zh-CN/commands-freeze.ts';
import { checkRecord } from './lib/check-record.ts';
import { editionText } from './lib/edition-text.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';

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
    correct: { type: 'boolean' },
    reason: { type: 'string' },
    admit: { type: 'string', multiple: true },
  },
  process.argv.slice(2),
  { positionals: true },
);
const [month = wrongUsage(freezeWords.month), ...more] = positionals;
if (!isMonth(month) || more.length > 0) wrongUsage(freezeWords.notMonth([month, ...more].join(' ')));
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
const { correct = false, reason, admit = [] } = values;
if (!correct && reason !== undefined) wrongUsage(freezeWords.onlyCorrect('reason'));
if (!correct && admit.length > 0) wrongUsage(freezeWords.onlyCorrect('admit'));
if (correct && reason === undefined) wrongUsage(freezeWords.needs('reason'));

const choice = chosenRecord(values);
// A month is corrected because something no longer fits what was frozen: those errors are the reason, the others stand in the way.
const { problems } = checkRecord({ ...choice, overdue: false, frozen: false });
const errors = problems.filter(
  ({ severity, code }) => severity === 'error' && !(correct && code.startsWith('edition-')),
).length;
if (errors > 0) fail(freezeWords.checked(errors));

const { ledger } = loadTypedLedger(choice.data.map((dir) => ({ dir, printed: dir })));
const result = freezeMonth(
  ledger,
  {
    month,
    now: resolveAsOf(ledger, choice.asOf),
    approval: { by, on, mode: mode.data, ...(values.paper === undefined ? {} : { paper: values.paper }) },
    noted,
    correction: correct ? { reason: reason ?? '', admits: admit } : undefined,
  },
  publicRecords(ledger),
);
if ('refusals' in result)
  fail([freezeWords.refused(month), ...result.refusals.map((refusal) => `  ${said(refusal)}`)].join('\n'));

const { edition } = result;
const path = join(choice.data[0] ?? 'data', 'editions', month, `v${String(edition.version)}.yaml`);
mkdirSync(dirname(path), { recursive: true });
// Never over a file that stands there: what is frozen stays.
if (existsSync(path)) fail(freezeWords.why['frozen-already']);
writeFileSync(path, editionText(edition), { flag: 'wx' });
process.stdout.write(
  `${freezeWords.written(path)}\n${freezeWords.summary(
    edition.units.length,
    Object.keys(edition.records).length,
    edition.correction?.changes.length,
  )}\n`,
);

function said(refusal: Refusal): string {
  const { why } = freezeWords;
  switch (refusal.why) {
    case 'too-early':
      return why['too-early'](refusal.earliest);
    case 'earlier-open':
      return why['earlier-open'](refusal.month);
    case 'objections-open':
      return why['objections-open'](refusal.ids);
    case 'approver':
      return why.approver(refusal.value);
    case 'approval-late':
      return why['approval-late'](refusal.value);
    case 'admits-unknown':
      return why['admits-unknown'](refusal.ref);
    default:
      return why[refusal.why];
  }
}

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
