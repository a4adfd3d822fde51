import { dayOf } from '#days/moment.ts';
import { isWorkday } from '#calendar/working-days.ts';
import { buildContext, type Context } from '#engine/dossier/context.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { urgeList } from '#forge/overdue/urge-list.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { forgeWords } from '#wording/commands/forge.ts';
import { overdueCommandWords } from '#wording/commands/overdue.ts';
import { printedName } from '../check/check-record.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { repoNamed } from '../forge/forge-repo.ts';
import { harmlessJson } from '../terminal/harmless-text.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { groupText, listJson, listText, planJson, planText } from '../overdue/overdue-output.ts';
import { runOverdue } from '../overdue/overdue-run.ts';
import { recordChoice, recordOptions } from '../terminal/record-options.ts';
import { writeWhole } from '../writing/whole-file.ts';
import { buildViewEnv } from '#portal/env/env.ts';

const words = overdueCommandWords;

/**
 * Who is to be urged; with `--github` the issues that stand for it there, which `--apply` brings up to date. 1 where the
 * record is wrong, the forge cannot be read, or a change was not made. `isPaced`: changes are spaced as GitHub asks.
 */
export async function overdueCommand(argv: readonly string[], isPaced = true): Promise<Ended> {
  const { values } = commandLine(
    'overdue',
    {
      data: recordOptions.data,
      'as-of': recordOptions['as-of'],
      profile: recordOptions.profile,
      text: { type: 'boolean' },
      github: { type: 'string' },
      apply: { type: 'boolean' },
      bot: { type: 'string' },
      changes: { type: 'string' },
      workday: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    argv,
  );
  const choice = recordChoice(values);
  if ('why' in choice) wrongUsage(choice.why);
  const { github, apply = false, bot, changes, json = false, text = false, workday = false } = values;
  if (github === undefined) {
    for (const option of ['apply', 'bot', 'changes', 'workday'] as const)
      if (values[option] !== undefined) wrongUsage(words.needsGithub(option));
  }
  if (text && (github !== undefined || json)) wrongUsage(words.textAlone);
  const forge = github === undefined ? undefined : forgeOf(github, isPaced);

  const context = contextOf(choice.data, choice.asOf);
  const { asOf } = context;
  const idle = idleBefore(context);
  if (forge === undefined) {
    const none = idle ?? words.list.none;
    if (text)
      return { code: 0, out: groupText(urgeList(buildViewEnv(context, 'public')), asOf, none), error: '' };
    const list = urgeList(buildViewEnv(context, choice.profile));
    const out = json
      ? listJson(list, asOf, choice.profile)
      : listText(list, asOf, choice.profile === 'public', none);
    return { code: 0, out, error: '' };
  }
  if (workday && !isWorkday(calendarOf(context, liveLook(asOf)), dayOf(asOf))) {
    const none = { opened: [], standing: [], settled: [] };
    if (changes !== undefined) writeWhole(changes, harmlessJson(none));
    const out = json
      ? harmlessJson({ steps: [], left: 0, changes: none })
      : `${words.restDay(dayOf(asOf))}\n`;
    return { code: 0, out, error: '' };
  }
  const printed = printedName(choice.data);
  const done = await runOverdue({
    ...forge,
    context,
    // A record that lies elsewhere is compared with a repository that has it where it is usual.
    data: /^(?:\.|\/|[a-z]:)/iu.test(printed) ? 'data' : printed,
    profile: values.profile === undefined ? undefined : choice.profile,
    bot,
    isApplied: apply,
    begins: (steps) => {
      if (steps > 1 && process.stderr.isTTY) process.stderr.write(`${words.plan.waiting(steps)}\n`);
    },
  });
  if (changes !== undefined) writeWhole(changes, harmlessJson(done.changes));
  const isWhole = done.carried?.every(({ is }) => is === 'done') ?? true;
  const reported = idle === undefined ? planText(done) : `${idle}\n${planText(done)}`;
  return { code: isWhole ? 0 : 1, out: json ? planJson(done) : reported, error: '' };
}

/** Why nothing can be overdue yet: no rules are in force, so no clock runs. Undefined where some are. */
function idleBefore(context: Context): string | undefined {
  if (context.rulesOn(dayOf(context.asOf)) !== undefined) return undefined;
  const [first] = context.ledger.rules.map(({ value }) => value.from).toSorted();
  return words.noRules(first);
}

function forgeOf(github: string, isPaced: boolean) {
  const repo = repoNamed(github) ?? wrongUsage(forgeWords.notRepository('github', github));
  const { GH_TOKEN, GITHUB_TOKEN, GITHUB_API_URL: api } = process.env;
  const token = GH_TOKEN ?? GITHUB_TOKEN ?? wrongUsage(words.noToken);
  return { access: { token, api: api ?? wrongUsage(forgeWords.noApi), isPaced }, repo };
}

/** Read and computed; a record with errors urges nobody. */
function contextOf(data: string, asked: string | undefined): Context {
  const { ledger, problems } = loadTypedLedger({ dir: data, printed: printedName(data) });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) refuse(words.wrong(errors));
  return buildContext(ledger, resolveAsOf(ledger, asked)) ?? refuse(words.noOffice);
}
