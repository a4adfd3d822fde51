import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMoment } from '#days/moment.ts';
import { buildContext, type Context } from '#engine/dossier/context.ts';
import { recordText } from '#form/record-text.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { importSaid } from '#wording/commands/import-said.ts';
import { printedName } from '../check/check-record.ts';
import { importJson, importText, type ImportEnd } from '../import/import-output.ts';
import { importSheet, type SheetImport } from '../import/import-sheet.ts';
import { readSheets } from '../import/read-sheets.ts';
import { templateWorkbook } from '../import/template-workbook.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { chosenRecord, recordOptions } from '../terminal/record-options.ts';
import { writeAllNew } from '../writing/all-or-none.ts';
import { inTurn, recordTurn } from '../writing/turn.ts';
import { writeNew, writeWhole } from '../writing/whole-file.ts';

/** Makes records of the ledger that an office keeps in Excel, all that a file asks for or none; or writes a workbook to begin with. 1 where something is wrong with the table. */
export async function importCommand(argv: readonly string[]): Promise<Ended> {
  const { values, positionals } = commandLine(
    'import',
    {
      data: recordOptions.data,
      'as-of': recordOptions['as-of'],
      received: { type: 'string' },
      'entered-by': { type: 'string' },
      paper: { type: 'string' },
      remember: { type: 'boolean' },
      template: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    argv,
    { positionals: true },
  );
  const choice = chosenRecord(values);
  const { template, ...others } = values;
  if (template !== undefined) {
    if (positionals.length > 0 || Object.keys(others).some((name) => name !== 'data' && name !== 'as-of'))
      wrongUsage(importSaid.templateAlone);
    return writeTemplate(template, choice.data, choice.asOf);
  }
  const [file, ...more] = positionals;
  if (file === undefined) wrongUsage(importSaid.needsFile);
  if (more.length > 0) wrongUsage(importSaid.oneFile);
  const grids = await readSheets(file);
  if (typeof grids === 'string') wrongUsage(importSaid.unread[grids](file));
  const isDry = values['dry-run'] === true;
  const work = (): Promise<Ended> => {
    const root = { dir: resolve(choice.data), printed: printedName(choice.data) };
    const loaded = loadTypedLedger(root);
    const asOf = resolveAsOf(loaded.ledger, choice.asOf);
    // Of a record that cannot be read nobody knows what it says already: the table would say it again.
    const [unread] = loaded.broken;
    if (unread !== undefined) refuse(importSaid.unreadRecord(unread.file));
    const context = buildContext(loaded.ledger, asOf) ?? refuse(importSaid.noOffice);
    const entry = {
      submitted: asOf,
      received: receivedAt(values.received, asOf),
      enteredBy: enteredBy(values['entered-by'], context),
      paper: values.paper,
    };
    const done =
      importSheet({ file: printedName(file), grids, root, loaded, context, asOf, entry }) ??
      refuse(importSaid.noTable(file));
    const remembered = values.remember === true && !isDry ? remember(choice.data, done) : undefined;
    const end = endOfImport(done, isDry, values.remember === true);
    if (end === 'written') {
      const stood = writeAllNew(choice.data, done.records);
      if (stood !== undefined) refuse(importSaid.stood(stood));
    }
    const tell = values.json === true ? importJson : importText;
    const code = end === 'faulty' || end === 'unsure' ? 1 : 0;
    return Promise.resolve({ code, out: tell(done, end, remembered), error: '' });
  };
  return isDry ? work() : inTurn(recordTurn(choice.data), work);
}

function endOfImport(done: SheetImport, isDry: boolean, isAgreed: boolean): ImportEnd {
  const { faults, others, records, isGuess } = done;
  if ([...faults, ...others].some(({ severity }) => severity === 'error')) return 'faulty';
  if (isDry) return 'dry';
  if (isGuess && !isAgreed) return 'unsure';
  return records.length === 0 ? 'nothing' : 'written';
}

/** Writes the columns down beside the record. */
function remember(data: string, { workbook }: SheetImport): string {
  const path = join(data, 'workbook.yaml');
  writeWhole(path, recordText('workbook', workbook));
  return path;
}

function receivedAt(value: string | undefined, asOf: string): string {
  if (value === undefined) return asOf;
  if (!isMoment(value)) wrongUsage(importSaid.notMoment('received', value));
  if (value > asOf) wrongUsage(importSaid.receivedAhead(value, asOf));
  return value;
}

/** The post or unit of the section by which the table is entered; the section itself where nobody is named. */
function enteredBy(value: string | undefined, { office }: Context): string {
  const posts = office.posts.filter(({ unit }) => unit === office.secretariat).map(({ id }) => id);
  const known = [...posts, office.secretariat];
  if (value === undefined) return office.secretariat;
  return known.includes(value) ? value : wrongUsage(importSaid.notSection(value, known.join('、')));
}

async function writeTemplate(path: string, data: string, asked: string | undefined): Promise<Ended> {
  if (!/\.xlsx$/iu.test(path)) wrongUsage(importSaid.notXlsx(path));
  if (existsSync(path)) wrongUsage(importSaid.exists(path));
  const { ledger } = loadTypedLedger({ dir: resolve(data), printed: printedName(data) });
  const context = buildContext(ledger, resolveAsOf(ledger, asked)) ?? refuse(importSaid.noOffice);
  if (!writeNew(path, await templateWorkbook(context))) wrongUsage(importSaid.exists(path));
  return { code: 0, out: `${importSaid.template(path)}\n`, error: '' };
}
