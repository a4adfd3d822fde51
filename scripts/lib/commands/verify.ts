import { latestEdition, type EditionEntry } from '#engine/freeze/editions.ts';
import { rulesOfEdition } from '#engine/time/editions.ts';
import type { Ledger } from '#record/ledger.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { verifyWords } from '#wording/commands/freeze.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { ledgerOfFiles } from '../freeze/edition-files.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { periodAsked } from '../terminal/period-asked.ts';
import { chosenRecord, recordOptions } from '../terminal/record-options.ts';
import { nameOf } from '../terminal/refusal-words.ts';
import { filesVerdict, recordVerdict, type Verdict } from '../freeze/verify-verdict.ts';

/** Computes a frozen period anew, from the record or from published files; 1 where it differs or cannot be read. */
export function verifyCommand(argv: readonly string[]): Ended {
  const { values, positionals } = commandLine(
    'verify',
    {
      data: recordOptions.data,
      file: { type: 'string', multiple: true },
      rules: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
    argv,
    { positionals: true },
  );
  const period = periodAsked(positionals);
  const { file: files, rules = [] } = values;
  if (files === undefined && rules.length > 0) wrongUsage(verifyWords.filesOnly('rules'));
  if (files !== undefined && values.data !== undefined) wrongUsage(verifyWords.notBoth);

  const read = files === undefined ? ledgerOf(chosenRecord(values).data) : ledgerOfFiles(files, rules);
  if ('place' in read) refuse(verifyWords.unread(read.file, read.place));
  const name = nameOf(read, period);
  const entry = latestEdition(read, period);
  if (entry === undefined) refuse(files === undefined ? verifyWords.none(name) : verifyWords.noFile(name));

  const {
    right,
    wrong,
    values: found,
  } = files === undefined ? recordVerdict(read, entry) : ofFiles(read, entry);
  const { digest, version } = entry.value;
  const equal = wrong.length === 0;
  const out =
    values.json === true
      ? `${JSON.stringify({ period, version, digest, equal, ...found }, null, 2)}\n`
      : `${[
          verifyWords.own(name, version),
          verifyWords.digest(digest),
          ...right,
          ...wrong.map((line) => `  ${line}`),
          equal ? verifyWords.equal : verifyWords.differs(wrong.length),
        ].join('\n')}\n`;
  return { code: equal ? 0 : 1, out, error: '' };
}

function ofFiles(published: Ledger, edition: EditionEntry): Verdict {
  const named =
    rulesOfEdition(published, edition.value) ?? wrongUsage(verifyWords.needsRules(edition.value.rules));
  return filesVerdict(published, edition, named);
}

function ledgerOf(dir: string): Ledger {
  return loadTypedLedger({ dir, printed: dir }).ledger;
}
