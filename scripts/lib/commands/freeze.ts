import { join } from 'node:path';
import { isDay } from '#days/day.ts';
import { ApprovalMode } from '#record/schema/receipt.ts';
import { readersOf } from '#disclosure/readers.ts';
import { freezePeriod } from '#engine/freeze/freeze.ts';
import type { FreezeRequest } from '#engine/freeze/refusals.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { freezeWords } from '#wording/commands/freeze.ts';
import { checkRecord } from '../check/check-record.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { editionText } from '../freeze/edition-text.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { periodAsked } from '../terminal/period-asked.ts';
import { chosenRecord, recordOptions, type RecordChoice } from '../terminal/record-options.ts';
import { nameOf, refusalsSaid } from '../terminal/refusal-words.ts';
import { uncheckedSaid } from '../freeze/as-reported-words.ts';
import { inTurn, recordTurn } from '../writing/turn.ts';
import { writeNew } from '../writing/whole-file.ts';

/** Freezes a period, or corrects a frozen one, and writes its edition into the record; 1 and every reason where it may not be. */
export async function freezeCommand(argv: readonly string[]): Promise<Ended> {
  const { values, positionals } = commandLine(
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
    argv,
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
  const asked = {
    period,
    approval: { by, on, mode: mode.data, ...(values.paper === undefined ? {} : { paper: values.paper }) },
    noted,
    force: values.force,
    correction: correct ? { reason: reason ?? '' } : undefined,
  };
  // What is frozen follows from the whole record: nothing else is written into it meanwhile.
  return inTurn(recordTurn(choice.data), () => Promise.resolve(frozen(choice, asked)));
}

function frozen(choice: RecordChoice, asked: Omit<FreezeRequest, 'now'>): Ended {
  const { period, correction } = asked;
  // A period is corrected because something no longer fits what was frozen: those errors are the reason, the others stand in the way.
  const { problems } = checkRecord({ ...choice, overdue: false, frozen: false });
  const errors = problems.filter(
    ({ severity, code }) =>
      severity === 'error' && !(correction !== undefined && code.startsWith('edition-')),
  ).length;
  if (errors > 0) refuse(freezeWords.checked(errors));

  const { ledger } = loadTypedLedger({ dir: choice.data, printed: choice.data });
  const now = resolveAsOf(ledger, choice.asOf);
  const result = freezePeriod(ledger, { ...asked, now }, readersOf(ledger));
  if ('refusals' in result) {
    const said = refusalsSaid(ledger, period, result.refusals);
    refuse([freezeWords.refused(nameOf(ledger, period)), ...said.map((line) => `  ${line}`)].join('\n'));
  }

  const { edition } = result;
  const path = join(choice.data, 'editions', period, `v${String(edition.version)}.yaml`);
  // Never over a file that stands there: what is frozen stays.
  if (!writeNew(path, editionText(edition))) refuse(freezeWords.why['frozen-already']);
  const summary = freezeWords.summary(
    edition.units.length,
    Object.keys(edition.records).length,
    edition.correction?.changes.length,
  );
  const lines = [freezeWords.written(path), summary, ...uncheckedSaid(ledger, period, now)];
  return { code: 0, out: `${lines.join('\n')}\n`, error: '' };
}
