import { resolve } from 'node:path';
import { setupRefusals, type OfficeClaim, type Refusal } from '#forge/setup/setup-refusal.ts';
import type { RepositoryFacts } from '#forge/setup/repository-state.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { setupWords } from '#wording/commands/setup.ts';
import { printedName } from '../check/check-record.ts';
import type { Repo } from '../forge/forge-repo.ts';
import { forgeClient, type ForgeAccess } from '../forge/forge-client.ts';
import { readingForge } from '../forge/forge-fault.ts';
import { plainError } from '../process/plain-fault.ts';
import { bringAbout, planOnly, type Outcome } from './bring-about.ts';
import { prove, type Proof } from './prove.ts';
import { readStanding, repositoryFacts } from './read-standing.ts';

/** Which repository is set up, for which office, by whom. */
export interface SetupRequest {
  readonly access: ForgeAccess;
  readonly repo: Repo;
  /** The folder of the record. */
  readonly data: string;
}

/** What was found and done. With refusals nothing is done at all. */
export interface SetUp {
  readonly facts: RepositoryFacts;
  readonly refusals: readonly Refusal[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Sets a repository up for the counter, or only says what would be done. Throws an error with a message for people
 * where the office or the repository cannot be read.
 */
export async function setUp({ access, repo, data }: SetupRequest, isDryRun: boolean): Promise<SetUp> {
  const claim = officeClaim(data);
  const octokit = forgeClient(access);
  return readingForge(repo, setupWords.unread, async () => {
    const facts = await repositoryFacts(octokit, repo);
    const refusals = setupRefusals(facts, claim);
    if (refusals.length > 0) return { facts, refusals, outcomes: [] };
    const outcomes = await (isDryRun ? planOnly : bringAbout)(octokit, repo, facts);
    return { facts, refusals, outcomes };
  });
}

/** What a trial found; nothing is tried where there are refusals. */
export interface TriedOut {
  readonly refusals: readonly Refusal[];
  readonly proof: Proof | undefined;
}

/** Tries on the repository what the counter takes for granted. Errors are those of `setUp`. */
export async function tryOut(
  { access, repo, data }: SetupRequest,
  pause: (milliseconds: number) => Promise<void>,
): Promise<TriedOut> {
  const claim = officeClaim(data);
  const octokit = forgeClient(access);
  return readingForge(repo, setupWords.unread, async () => {
    const facts = await repositoryFacts(octokit, repo);
    const refusals = setupRefusals(facts, claim);
    if (refusals.length > 0) return { refusals, proof: undefined };
    const standing = await readStanding(octokit, repo, facts);
    return { refusals, proof: await prove({ octokit, repo, pause }, standing) };
  });
}

/** What the office says of its repository. Throws a message for people where it cannot be read. */
function officeClaim(data: string): OfficeClaim {
  const { ledger } = loadTypedLedger({ dir: resolve(data), printed: printedName(data) });
  const [office] = ledger.office;
  if (office === undefined) throw plainError(setupWords.noOffice);
  const { visibility, url } = office.value.repository;
  return { visibility, url };
}
