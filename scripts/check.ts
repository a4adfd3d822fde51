import { appendFileSync } from 'node:fs';
import { asAnnotations, asJson, asSummary, asText, counted } from './lib/check-output.ts';
import { checkRecord } from './lib/check-record.ts';
import { editionHistory } from './lib/edition-history.ts';
import { endWithReader } from './lib/end-with-reader.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { publishedEditions } from './lib/published-editions.ts';
import { recordChoice, recordOptions } from './lib/record-options.ts';
import { usageWords } from '../src/wording/zh-CN/commands.ts';

const { values } = commandOptions(
  'check',
  {
    data: recordOptions.data,
    'as-of': recordOptions['as-of'],
    profile: recordOptions.profile,
    overdue: { type: 'boolean' },
    frozen: { type: 'boolean' },
    history: { type: 'boolean' },
    published: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
  },
  process.argv.slice(2),
);
const choice = recordChoice(values);
if ('why' in choice) wrongUsage(choice.why);
if (values.json === true && values.github === true) wrongUsage(usageWords.notTogether('--json', '--github'));

const committed = values.history === true ? editionHistory(choice.data) : [];
if (committed === 'no-git' || committed === 'shallow') wrongUsage(usageWords.noHistory[committed]);
const published = values.published === undefined ? [] : publishedEditions(values.published);
if (published === undefined) wrongUsage(usageWords.notStatus(values.published ?? ''));
const result = checkRecord({
  ...choice,
  overdue: values.overdue === true,
  frozen: values.frozen === true,
  earlier: [...committed, ...published],
});
const tell = values.json === true ? asJson : values.github === true ? asAnnotations : asText;
process.exitCode = counted(result).errors > 0 ? 1 : 0;
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (values.github === true && summary !== undefined) appendFileSync(summary, asSummary(result));
endWithReader();
// Once all of it has left, not before, or a pipe would be cut off; left to itself, Node would first take the whole ledger apart.
process.stdout.write(tell(result), () => process.exit());
