import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { isAtLeast, roleOf } from './access.ts';
import type { Failure, Injected, Where } from './failures.ts';
import { pullOf } from './find-issue.ts';
import { addEvent } from './shapes/issue-events.ts';
import type { JsonObject } from './json.ts';
import { moveRef } from './moves.ts';
import { addPerson, newFork, newWorld, type Beginning } from './new-world.ts';
import { payloadOf, type Occasion } from './described/payloads.ts';
import { mayStart } from './routes/policy-routes.ts';
import { push, type Push } from './git/push.ts';
import { readRef, refsBelow, writeRef } from './git/refs.ts';
import { endRunOfPull } from './routes/run-routes.ts';
import { interfacePath, serveWorld, type Asking } from './server.ts';
import {
  accountOf,
  ACTIONS_BOT,
  fullName,
  repositoryOf,
  type Account,
  type Dispatch,
  type Permissions,
  type Repository,
  type Role,
  type Run,
  type World,
} from './world.ts';

/** What a test's GitHub begins with; everything has a default. */
export interface FakeGithubOptions extends Partial<Omit<Beginning, 'owner'>> {
  readonly owner?: Partial<Beginning['owner']>;
  /** The repository's name. Default `ledger`. */
  readonly name?: string;
  /** Path → text of the first commit on `main`, by the owner. Default a README. */
  readonly files?: Push['files'];
}

/** Where in git somebody works: `owner/name`, default the repository itself. */
interface InRepository {
  readonly in?: string;
}

/**
 * A GitHub for tests, over HTTP on this machine: Octokit takes its `url` as `baseUrl`. It remembers what was done, lets
 * nobody do what GitHub would refuse, and holds every request and answer against GitHub's own description.
 */
export interface FakeGithub {
  readonly url: string;
  readonly owner: string;
  readonly name: string;
  /** The bare git repository on disk, from which `refs/pull/N/head` can be fetched. */
  readonly repository: string;
  /** The bare git repository of a fork. */
  repositoryOf(name: string): string;
  /** Sets GitHub's clock: ISO 8601 in UTC. It stands still until the next time. */
  at(moment: string): void;

  /** The token of a person, for the Authorization header. */
  tokenOf(login: string): string;
  /** The token of a workflow run of the repository with these permissions. */
  actionsToken(permissions: Permissions): string;
  /** Octokit as a person. */
  as(login: string): Octokit;
  /** Octokit with the token of a workflow run. */
  asActions(permissions: Permissions): Octokit;
  /** Octokit without a token. */
  asNobody(): Octokit;

  /** Adds somebody with an account, and what they are in the repository; returns their number. */
  addPerson(login: string, role: Role | 'member'): number;
  /** Gives an account another login; its number stays. */
  rename(login: string, to: string): void;
  /** Somebody forks the repository; returns `owner/name` of the fork. */
  fork(login: string): string;
  /** Somebody commits and pushes from their own machine; returns the commit. Throws where GitHub refuses. */
  push(login: string, given: Push & InRepository): string;
  /** Somebody takes a branch away. */
  deleteBranch(login: string, given: { readonly branch: string } & InRepository): void;
  /** Somebody makes a pull request a draft, or says that it is ready: only GitHub's other API can. */
  setDraft(login: string, number: number, isDraft: boolean): void;
  /** Whether an event starts a workflow, e.g. `.github/workflows/counter.yml`, by the Actions policies in force. */
  mayStart(event: string, workflow: string): boolean;
  /** What a workflow run that this starts finds in its event file; `login` did it. */
  payload(login: string, occasion: Occasion): JsonObject;
  /** What a branch points to. Throws where there is none. */
  tip(branch: string, given?: InRepository): string;
  /** Dispatches of workflows and of the repository that were asked for, in order. */
  dispatches(): readonly Dispatch[];

  /** A workflow that the last push to a pull request started ends. */
  endRunOfPull(number: number, workflow: string, conclusion: Run['conclusion']): void;
  /** The runs of workflows that dispatches started, in order. */
  runs(): readonly Run[];
  /** How a run ended, and what its log has. */
  finishRun(id: number, end: { readonly conclusion: Run['conclusion']; readonly log: string }): void;
  /** Somebody, or GitHub itself after two quiet months, switches a workflow off. */
  switchOff(workflow: string): void;
  /** Somebody protects the default branch in the older way. */
  protectBranch(): void;

  /** Lets a request go wrong. */
  fail(failure: Failure, where?: Where): Injected;
  /** Every request so far, in the order of their answers. */
  askings(): readonly Asking[];
  /** What was not as GitHub describes it, one sentence each. Who reads them has seen them: `close` does not tell them again. */
  faults(): readonly string[];
  /** Stops serving and takes everything from disk. Throws where there are faults that nobody has read. */
  close(): Promise<void>;
}

/** Starts a GitHub for one test, which closes it. */
export async function startFakeGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const { name = 'ledger', files = { 'README.md': '# 台账\n' }, owner = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'duban-github-'));
  const { world, repository } = begun(folder, name, files, {
    at: options.at ?? '2026-11-27T00:00:00Z',
    plan: options.plan ?? 'free',
    enterprise: options.enterprise,
    owner: { login: owner.login ?? 'office', type: owner.type ?? 'Organization' },
    isPrivate: options.isPrivate ?? false,
    people: options.people ?? {},
  });
  const records = {
    faults: new Array<string>(),
    askings: new Array<Asking>(),
    failures: new Array<Injected>(),
  };
  const { url: origin, close } = await serveWorld(world, records);
  const url = `${origin}${interfacePath(world)}`;
  world.url = url;

  const chosen = ({ in: wanted = fullName(repository) }: InRepository = {}): Repository =>
    found(repositoryOf(world, ...halves(wanted)), wanted);
  const person = (login: string): Account => found(accountOf(world, login), login);
  const octokit = (auth?: string): Octokit =>
    new Octokit({ baseUrl: url, log: QUIET, ...(auth === undefined ? {} : { auth }) });
  let read = 0;

  const github: FakeGithub = {
    url,
    get owner() {
      return repository.owner.login;
    },
    name,
    repository: repository.folder,
    repositoryOf: (wanted) => chosen({ in: wanted }).folder,
    at: (moment) => {
      world.now = new Date(moment).toISOString().replace('.000Z', 'Z');
    },
    tokenOf: (login) => {
      const account = person(login);
      const token = `person-${String(account.id)}`;
      world.tokens.set(token, { kind: 'person', account });
      return token;
    },
    actionsToken: (permissions) => {
      const token = `run-${String(world.tokens.size)}`;
      world.tokens.set(token, { kind: 'actions', account: bot(world), repository, permissions });
      return token;
    },
    as: (login) => octokit(github.tokenOf(login)),
    asActions: (permissions) => octokit(github.actionsToken(permissions)),
    asNobody: () => octokit(),
    addPerson: (login, role) => addPerson(world, repository, login, role).id,
    rename: (login, to) => {
      if (accountOf(world, to)) throw new Error(`there is a ${to} already`);
      person(login).login = to;
    },
    fork: (login) => {
      const fork = newFork(world, repository, person(login));
      for (const { ref, sha } of refsBelow(repository.folder, 'refs/heads/')) writeRef(fork.folder, ref, sha);
      return fullName(fork);
    },
    push: (login, given) => push(world, chosen(given), pusher(world, chosen(given), person(login)), given),
    deleteBranch: (login, given) => {
      const by = pusher(world, chosen(given), person(login));
      moveRef(world, chosen(given), {
        ref: `refs/heads/${given.branch}`,
        after: undefined,
        by,
      });
    },
    setDraft: (login, number, isDraft) => {
      const issue = pullOf(repository, number);
      const by = person(login);
      if (by !== issue.author) pusher(world, repository, by);
      if (issue.pull.draft === isDraft) return;
      issue.pull.draft = isDraft;
      addEvent(world, issue, by, isDraft ? 'convert_to_draft' : 'ready_for_review');
    },
    mayStart: (event, workflow) => mayStart(world, repository, event, workflow),
    payload: (login, occasion) => payloadOf(world, repository, person(login), occasion),
    tip: (branch, given) => found(readRef(chosen(given).folder, `refs/heads/${branch}`), branch),
    dispatches: () => [...repository.dispatches],
    endRunOfPull: (number, workflow, conclusion) => {
      const { author: by, pull } = pullOf(repository, number);
      endRunOfPull(world, repository, {
        workflow,
        branch: pull.headBranch,
        sha: pull.headSha,
        by,
        conclusion,
      });
    },
    runs: () => [...repository.runs],
    finishRun: (id, { conclusion, log }) => {
      Object.assign(
        found(
          repository.runs.find((run) => run.id === id),
          `run ${String(id)}`,
        ),
        { status: 'completed', conclusion, log },
      );
    },
    switchOff: (workflow) => {
      repository.switchedOff.add(workflow);
    },
    protectBranch: () => {
      repository.hasBranchProtection = true;
    },
    fail: (failure, where = {}) => {
      const injected: Injected = { failure, where, fitted: 0, met: 0 };
      records.failures.push(injected);
      return injected;
    },
    askings: () => [...records.askings],
    faults: () => {
      read = records.faults.length;
      return [...records.faults];
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
      const unread = records.faults.slice(read);
      if (unread.length > 0) throw new Error(`not as GitHub describes it:\n${unread.join('\n')}`);
    },
  };
  return github;
}

/** A world with its first commit; nothing is left on disk where there can be no such world. */
function begun(
  folder: string,
  name: string,
  files: Push['files'],
  beginning: Beginning,
): { world: World; repository: Repository } {
  try {
    const { world, repository } = newWorld(folder, name, beginning);
    push(world, repository, repository.owner, { branch: 'main', files, message: 'Begin' });
    return { world, repository };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A test tells what it expects by itself. */
const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  // Nobody reads it.
}

function bot(world: World): Account {
  return found(accountOf(world, ACTIONS_BOT.login), ACTIONS_BOT.login);
}

/** Whoever pushes may write there. */
function pusher(world: World, repository: Repository, account: Account): Account {
  if (isAtLeast(roleOf(world, account, repository), 'write')) return account;
  throw new Error(`Permission to ${fullName(repository)}.git denied to ${account.login}.`);
}

function halves(full: string): [string, string] {
  const [owner = '', name = ''] = full.split('/');
  return [owner, name];
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}
