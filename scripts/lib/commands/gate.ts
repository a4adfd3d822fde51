import { readFileSync } from 'node:fs';
import { dayOf, isMoment } from '#days/moment.ts';
import { accountOf } from '#forge/submission/hand.ts';
import { gateWords } from '#wording/commands/gate.ts';
import { answerJson, answerText } from '../gate/answer.ts';
import { factsOf, type SubmissionFacts } from '../gate/facts.ts';
import { mainAt } from '../gate/main-record.ts';
import { gate, type GateChoice, type NoCommit } from '../gate/gate.ts';
import { commitOf } from '../gate/git-changes.ts';
import type { Ended } from '../process/command-end.ts';
import { isRepository } from '../git/git.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';

/** Tells what would become of a submission; 1 where it would not land. */
export function gateCommand(argv: readonly string[]): Ended {
  const { values } = commandLine(
    'gate',
    {
      repo: { type: 'string' },
      base: { type: 'string' },
      head: { type: 'string' },
      issue: { type: 'string' },
      data: { type: 'string' },
      author: { type: 'string' },
      at: { type: 'string' },
      facts: { type: 'string' },
      json: { type: 'boolean' },
    },
    argv,
  );
  const { repo = '.', base = 'main', head, issue, data = 'data', author, at, facts: path } = values;
  if (!isRepository(repo)) wrongUsage(gateWords.noRepository(repo));
  const isTyped = author !== undefined || at !== undefined;
  if ((path === undefined) !== isTyped) wrongUsage(isTyped ? gateWords.notBoth : gateWords.needs);
  const reported = path === undefined ? typedFacts({ repo, base, data }, author, at) : factsIn(path);
  const facts =
    issue === undefined ? reported : { ...reported, door: '议题' as const, issue: { body: textIn(issue) } };
  if ((head === undefined) === (facts.issue === undefined)) wrongUsage(gateWords.needs);
  const verdict = gate({ repo, base, head, data, facts });
  if ('missing' in verdict) missing(verdict, verdict.missing === 'base' ? base : (head ?? ''));
  const out = values.json === true ? answerJson(verdict) : answerText(verdict);
  return { code: verdict.outcome === 'lands' ? 0 : 1, out, error: '' };
}

/** Where main is, and its record. */
type MainPlace = Pick<GateChoice, 'repo' | 'base' | 'data'>;

/** The facts as a person types them: who, and one moment for all. */
function typedFacts(
  { repo, base, data }: MainPlace,
  who: string | undefined,
  moment: string | undefined,
): SubmissionFacts {
  if (who === undefined || moment === undefined) wrongUsage(gateWords.needs);
  if (!isMoment(moment)) wrongUsage(gateWords.notMoment(moment));
  const commit = commitOf(repo, base) ?? missing({ missing: 'base' }, base);
  const { ledger } = mainAt(repo, commit, data).loaded();
  const id = /^[1-9]\d{0,15}$/u.test(who) ? Number(who) : accountOf(ledger, who, dayOf(moment));
  if (id === undefined) wrongUsage(gateWords.notAuthor(who));
  // The office's wall clock is eight hours ahead of UTC all the year round.
  const instant = new Date(`${moment.replace(' ', 'T')}:00+08:00`).toISOString();
  // Whoever asks has no forge: what the section hands in counts as released.
  return { door: '合并请求', author: id, at: instant, released: [id] };
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return wrongUsage(gateWords.notRead(file));
  }
}

function factsIn(file: string): SubmissionFacts {
  const read = factsOf(textIn(file));
  return 'wrong' in read ? wrongUsage(gateWords.notFacts(file, read.wrong.join('；'))) : read;
}

function missing({ missing: which }: NoCommit, name: string): never {
  return wrongUsage(gateWords.missing(`--${which}`, name));
}
