import type { Refusal } from '#forge/setup/setup-refusal.ts';
import { setupWords } from '#wording/commands/setup.ts';
import type { Outcome } from './bring-about.ts';
import { causeSaid } from '../forge/forge-fault.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import type { SetUp } from './set-up.ts';

/** Whether a part does not stand and nothing here can bring it about. */
export function isLeft({ is }: Outcome): boolean {
  return is === 'by-hand' || is === 'refused';
}

/** What became of each part, a line each, then the count; `isPrivate` adds what a private repository may lack. */
export function setupText(
  outcomes: readonly Outcome[],
  { isDryRun, isPrivate }: { readonly isDryRun: boolean; readonly isPrivate: boolean },
): string {
  const count = (...what: readonly Outcome['is'][]) => outcomes.filter(({ is }) => what.includes(is)).length;
  const left = count('by-hand', 'refused');
  const lines = [
    ...(isPrivate ? [setupWords.private] : []),
    ...outcomes.map((outcome) => `${wordOf(outcome)}  ${saidOf(outcome)}`),
    isDryRun
      ? setupWords.planned(count('stood'), count('would'), left)
      : setupWords.summary(count('stood'), count('made'), left),
  ];
  return plainText(lines);
}

/** The same for programs. Keys are only ever added. */
export function setupJson({ facts, refusals, outcomes }: SetUp): string {
  return harmlessJson({
    repository: facts.fullName,
    visibility: facts.visibility,
    refusals: refusals.map((refusal) => ({ ...refusal, said: refusalSaid(refusal) })),
    outcomes: outcomes.map((outcome) => ({ ...outcome, said: saidOf(outcome) })),
  });
}

/** Why a repository is not set up. */
export function refusalText(refusals: readonly Refusal[]): string {
  return plainText([...refusals.map(refusalSaid), setupWords.nothingDone]);
}

function wordOf(outcome: Outcome): string {
  const { outcome: words } = setupWords;
  return isLeft(outcome) ? words.failed : words[outcome.is as 'stood' | 'made' | 'would'];
}

function saidOf(outcome: Outcome): string {
  const { part, about = '' } = outcome;
  switch (outcome.is) {
    case 'by-hand':
      return setupWords.byHand(part, about, outcome.why);
    case 'refused':
      return setupWords.cause(part, about, causeSaid(outcome.cause));
    default:
      return setupWords.stands(part, about);
  }
}

function refusalSaid(refusal: Refusal): string {
  const { refused } = setupWords;
  switch (refusal.why) {
    case 'visibility':
      return refused.visibility(refusal.claimed, refusal.found);
    case 'address':
      return refused.address(refusal.claimed, refusal.found);
    default:
      return refused[refusal.why]();
  }
}
