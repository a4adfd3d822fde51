import { resolve } from 'node:path';
import { dayOf } from '../../../src/core/calendar/moment.ts';
import { isWorkday } from '../../../src/core/calendar/working-days.ts';
import { liveLook } from '../../../src/engine/time/look.ts';
import { buildReckoning, calendarOf } from '../../../src/engine/time/reckoning.ts';
import { resolveAsOf } from '../../../src/load/as-of.ts';
import { loadTypedLedger } from '../../../src/load/ledger.ts';
import { aliveWords } from '../../../src/wording/zh-CN/commands-alive.ts';
import { printedName } from '../check-record.ts';
import { refuse, type Ended } from '../command-end.ts';
import { commandLine } from '../options.ts';
import { chosenRecord, recordOptions } from '../record-options.ts';

/** Says in a line that a workflow reads whether the office works today. */
export function workdayCommand(argv: readonly string[]): Ended {
  const { values } = commandLine(
    'workday',
    { data: recordOptions.data, 'as-of': recordOptions['as-of'] },
    argv,
  );
  const { data, asOf: asked } = chosenRecord(values);
  const { ledger } = loadTypedLedger({ dir: resolve(data), printed: printedName(data) });
  const asOf = resolveAsOf(ledger, asked);
  const reckoning = buildReckoning(ledger, asOf);
  if (reckoning === undefined) return refuse(aliveWords.noOffice);
  const isWorked = isWorkday(calendarOf(reckoning, liveLook(asOf)), dayOf(asOf));
  return { code: 0, out: `workday=${String(isWorked)}\n`, error: '' };
}
