import type { Octokit } from '@octokit/rest';
import { isReady, setupPlan } from '#forge/setup/setup-plan.ts';
import type { ByHand, SetupChange, Part, SetupStep } from '#forge/setup/setup-step.ts';
import type { RepositoryFacts } from '#forge/setup/repository-state.ts';
import { causeOf, type Cause } from '../forge/forge-fault.ts';
import type { Repo } from '../forge/forge-repo.ts';
import { applyChange } from './apply-change.ts';
import { readStanding } from './read-standing.ts';

/** What became of a part. `about` names which, where there are several. */
export type Outcome = { readonly part: Part; readonly about?: string } &
  /** It stood before, or does now. */
  (
    | { readonly is: 'stood' | 'made' }
    /** It would be made. */
    | { readonly is: 'would'; readonly change: SetupChange }
    /** Only somebody can do it. */
    | { readonly is: 'by-hand'; readonly why: ByHand }
    /** The forge refused. */
    | { readonly is: 'refused'; readonly cause: Cause }
  );

/** What would be made: nothing is. */
export async function planOnly(
  octokit: Octokit,
  repo: Repo,
  facts: RepositoryFacts,
): Promise<readonly Outcome[]> {
  return setupPlan(await readStanding(octokit, repo, facts)).map((step) => outcomeOf(step, false));
}

/**
 * Brings a repository to the state that the counter needs. Each change can be made again without harm, what was made is
 * read back, and the counter is switched on only once all that it needs was found standing: cut off anywhere, a further
 * run ends in the same state. Throws the forge's error where it cannot be read.
 */
export async function bringAbout(
  octokit: Octokit,
  repo: Repo,
  facts: RepositoryFacts,
): Promise<readonly Outcome[]> {
  const refused = new Map<string, Cause>();
  const changed = new Set<string>();
  const make = async (step: SetupStep & { readonly is: 'change' }): Promise<void> => {
    changed.add(keyOf(step));
    try {
      await applyChange(octokit, repo, step.change);
    } catch (error) {
      refused.set(keyOf(step), causeOf(error));
    }
  };
  const plan = async () => setupPlan(await readStanding(octokit, repo, facts));

  let steps = await plan();
  for (const step of steps) if (step.is === 'change' && step.part !== 'counter') await make(step);
  if (changed.size > 0) steps = await plan();
  const last = steps.at(-1);
  if (last?.is === 'change' && isReady(steps)) {
    await make(last);
    steps = await plan();
  }
  return steps.map((step) => {
    const key = keyOf(step);
    if (step.is !== 'change') return outcomeOf(step, changed.has(key));
    const named = nameOf(step);
    if (step.part === 'counter' && !changed.has(key)) return { ...named, is: 'by-hand', why: 'waits' };
    return { ...named, is: 'refused', cause: refused.get(key) ?? { sort: 'unchanged' } };
  });
}

function outcomeOf(step: SetupStep, isChanged: boolean): Outcome {
  const named = nameOf(step);
  switch (step.is) {
    case 'standing':
      return { ...named, is: isChanged ? 'made' : 'stood' };
    case 'change':
      return { ...named, is: 'would', change: step.change };
    case 'by-hand':
      return { ...named, is: 'by-hand', why: step.why };
  }
}

function nameOf({ part, about }: SetupStep): Pick<Outcome, 'part' | 'about'> {
  return { part, ...(about === undefined ? {} : { about }) };
}

function keyOf({ part, about = '' }: SetupStep): string {
  return `${part} ${about}`;
}
