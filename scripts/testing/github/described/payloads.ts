import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simpleUser } from '../shapes/account-shapes.ts';
import { issueOf, pullOf } from '../find-issue.ts';
import { commentShape, issueShape, labelShape } from '../shapes/issue-shapes.ts';
import { isJsonObject, without, type Json, type JsonObject } from '../json.ts';
import { fullPull } from '../shapes/pull-shapes.ts';
import { simpleRepository } from '../shapes/repository-shapes.ts';
import type { Account, Repository, World } from '../world.ts';

// What a workflow run finds in its event file. Real payloads, with the facts of our repository in their place.

/** What starts a workflow run. */
export type Occasion =
  | {
      readonly event: 'pull_request' | 'pull_request_target';
      readonly action:
        'opened' | 'synchronize' | 'reopened' | 'ready_for_review' | 'closed' | 'labeled' | 'unlabeled';
      readonly number: number;
      /** Of `synchronize`: where the head was before. */
      readonly before?: string;
      /** Of `labeled` and `unlabeled`. */
      readonly label?: string;
    }
  | {
      readonly event: 'issues';
      readonly action: 'opened' | 'edited' | 'reopened' | 'labeled' | 'unlabeled';
      readonly number: number;
      readonly label?: string;
      /** Of `edited`: what was there before, e.g. `{ body: { from: '…' } }`. */
      readonly changes?: JsonObject;
    }
  | {
      readonly event: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly number: number;
      readonly comment: number;
      readonly changes?: JsonObject;
    }
  | {
      readonly event: 'workflow_dispatch';
      readonly workflow: string;
      readonly ref: string;
      readonly inputs?: JsonObject;
    }
  | { readonly event: 'repository_dispatch'; readonly type: string; readonly payload?: JsonObject }
  /** GitHub documents nothing of its payload but the line of `on.schedule` that was due, and so there is no more. */
  | { readonly event: 'schedule'; readonly cron: string };

/** The payload of what somebody did. Throws where no real payload of such an occasion is known. */
export function payloadOf(world: World, repository: Repository, by: Account, occasion: Occasion): JsonObject {
  if (occasion.event === 'schedule') return { schedule: occasion.cron };
  const facts = factsOf(world, repository, occasion);
  const { owner } = repository;
  // A run's own event file names no installation, and an organisation only where there is one.
  const example = without(exampleOf(occasion), 'installation', 'organization');
  return merged(example, {
    ...facts,
    repository: simpleRepository(world, repository),
    sender: simpleUser(world, by),
    ...(owner.type === 'Organization' ? { organization: { login: owner.login, id: owner.id } } : {}),
  });
}

type Told = Exclude<Occasion, { event: 'schedule' }>;

function factsOf(world: World, repository: Repository, occasion: Told): JsonObject {
  switch (occasion.event) {
    case 'pull_request':
    case 'pull_request_target': {
      const { action, number, before, label } = occasion;
      const pull = pullOf(repository, number);
      return {
        action,
        number,
        pull_request: fullPull(world, repository, pull),
        ...(before === undefined ? {} : { before, after: pull.pull.headSha }),
        ...labelIn(world, repository, label),
      };
    }
    case 'issues': {
      const { action, number, label, changes } = occasion;
      return {
        action,
        issue: issueShape(world, repository, issueOf(repository, number)),
        ...labelIn(world, repository, label),
        ...(changes ? { changes } : {}),
      };
    }
    case 'issue_comment': {
      const { action, number, comment: id, changes } = occasion;
      const issue = repository.issues.find((each) => each.number === number);
      const comment = issue?.comments.find((each) => each.id === id);
      if (!issue || !comment) throw new Error(`there is no comment ${String(id)} on ${String(number)}`);
      return {
        action,
        issue: issueShape(world, repository, issue),
        comment: commentShape(world, repository, issue, comment),
        ...(changes ? { changes } : {}),
      };
    }
    case 'workflow_dispatch': {
      const { workflow, ref, inputs } = occasion;
      return { workflow, ref, inputs: inputs ?? null };
    }
    case 'repository_dispatch':
      return {
        action: occasion.type,
        branch: repository.defaultBranch,
        client_payload: occasion.payload ?? {},
      };
  }
}

function labelIn(world: World, repository: Repository, name: string | undefined): JsonObject {
  if (name === undefined) return {};
  const label = repository.labels.get(name.toLowerCase());
  if (!label) throw new Error(`there is no label ${name}`);
  return { label: labelShape(world, repository, label) };
}

let known: readonly JsonObject[] | undefined;

/** A payload that GitHub has sent on such an occasion. */
function exampleOf(occasion: Told): JsonObject {
  known ??= JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@octokit/webhooks-examples')), 'utf8'),
  ) as readonly JsonObject[];
  const name = occasion.event === 'pull_request_target' ? 'pull_request' : occasion.event;
  const examples = (known.find((each) => each['name'] === name)?.['examples'] ?? []) as readonly JsonObject[];
  const found = examples.find((each) => !('action' in occasion) || each['action'] === occasion.action);
  if (!found) throw new Error(`no real payload of ${JSON.stringify(occasion)} is known`);
  // What was changed is told by whoever changed it.
  return without(found, 'changes');
}

/** An example with the facts in it: what both have is as the facts have it, lists as a whole. */
function merged(example: JsonObject, facts: JsonObject): JsonObject {
  const both = Object.entries(facts).map(([name, fact]): [string, Json] => {
    const old = example[name];
    return [name, isJsonObject(fact) && isJsonObject(old) && !WHOLE.has(name) ? merged(old, fact) : fact];
  });
  return { ...example, ...Object.fromEntries(both) };
}

/** What is nothing but facts: an input of the example's would be one that nobody gave. */
const WHOLE: ReadonlySet<string> = new Set(['inputs', 'client_payload', 'changes']);
