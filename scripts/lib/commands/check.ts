import { appendFileSync } from 'node:fs';
import type { Problem } from '#record/schema/problem.ts';
import type { Ended } from '../process/command-end.ts';
import { asAnnotations, asJson, asSummary, asText, counted } from '../check/check-output.ts';
import { changedSince } from '../git/changed-since.ts';
import { checkRecord, printedName } from '../check/check-record.ts';
import { editionHistory } from '../freeze/edition-history.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { publishedEditions } from '../freeze/published-editions.ts';
import { recordChoice, recordOptions } from '../terminal/record-options.ts';
import { usageWords } from '#wording/commands/shared.ts';

/** Tells what is wrong with a record; 1 where there are errors. */
export function checkCommand(argv: readonly string[]): Ended {
  const { values } = commandLine(
    'check',
    {
      data: recordOptions.data,
      'as-of': recordOptions['as-of'],
      profile: recordOptions.profile,
      overdue: { type: 'boolean' },
      frozen: { type: 'boolean' },
      history: { type: 'boolean' },
      published: { type: 'string' },
      since: { type: 'string' },
      json: { type: 'boolean' },
      github: { type: 'boolean' },
    },
    argv,
  );
  const choice = recordChoice(values);
  if ('why' in choice) wrongUsage(choice.why);
  if (values.json === true && values.github === true)
    wrongUsage(usageWords.notTogether('--json', '--github'));

  const committed = values.history === true ? editionHistory(choice.data) : [];
  if (committed === 'no-git' || committed === 'shallow') wrongUsage(usageWords.noHistory[committed]);
  const published = values.published === undefined ? [] : publishedEditions(values.published);
  if (published === undefined) wrongUsage(usageWords.notStatus(values.published ?? ''));
  const { since } = values;
  const changed = since === undefined ? [] : changedSince(choice.data, since);
  if (changed === undefined) wrongUsage(usageWords.noCommit(since ?? ''));
  const found = checkRecord({
    ...choice,
    overdue: values.overdue === true,
    frozen: values.frozen === true,
    earlier: [...committed, ...published],
  });
  const isOwn = ofFiles(choice.data, changed);
  const result = {
    ...found,
    problems: [...found.problems.filter(isOwn), ...found.problems.filter((problem) => !isOwn(problem))],
  };
  const tell = values.json === true ? asJson : values.github === true ? asAnnotations : asText;
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (values.github === true && summary !== undefined) appendFileSync(summary, asSummary(result));
  return { code: counted(result).errors > 0 ? 1 : 0, out: tell(result), error: '' };
}

/** Whether a problem stands in one of these files of the record. */
function ofFiles(data: string, paths: readonly string[]): (problem: Problem) => boolean {
  const files = new Set(paths.map((path) => `${printedName(data)}/${path}`));
  return ({ place }) => files.has(place.file);
}
