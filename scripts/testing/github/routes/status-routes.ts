import { nodeId, simpleUser } from '../shapes/account-shapes.ts';
import { created, invalid, ok, page, unprocessable } from '../answers.ts';
import { commitNamed } from './commit-routes.ts';
import { readCommit } from '../git/commits.ts';
import type { JsonObject } from '../json.ts';
import { apiUrl, simpleRepository } from '../shapes/repository-shapes.ts';
import { callerOf, on, type Route } from '../route.ts';
import { nextId, type Repository, type Status, type World } from '../world.ts';

// What is said of a commit: whoever may write may say it, under any name.

/** Its operations by id. */
export const STATUS_ROUTES: Readonly<Record<string, Route>> = {
  'repos/create-commit-status': on<'repos', 'createCommitStatus'>((call, given) => {
    const { world, repository } = call;
    const { sha, state, context = 'default', description = null, target_url: targetUrl = null } = given;
    if (!readCommit(repository.objects, sha)) throw unprocessable(`No commit found for SHA: ${sha}`);
    if (description !== null && [...description].length > LONGEST) {
      throw invalid({
        resource: 'Status',
        code: 'custom',
        field: 'description',
        message: `description is too long (maximum is ${String(LONGEST)} characters)`,
      });
    }
    if (repository.statuses.filter((each) => each.sha === sha && each.context === context).length >= MOST) {
      throw invalid({
        resource: 'Status',
        code: 'custom',
        message: 'This SHA and context has reached the maximum number of statuses.',
      });
    }
    const status: Status = {
      id: nextId(world),
      sha,
      state,
      context,
      description,
      targetUrl,
      creator: callerOf(call),
      createdAt: world.now,
    };
    repository.statuses.push(status);
    return created(fullStatus(world, repository, status));
  }),

  'repos/list-commit-statuses-for-ref': on<'repos', 'listCommitStatusesForRef'>((call, { ref }) => {
    const { world, repository, url } = call;
    const sha = commitNamed(repository, ref);
    const all = repository.statuses.filter((status) => status.sha === sha).reverse();
    return page(all, url, (status) => fullStatus(world, repository, status));
  }),

  'repos/get-combined-status-for-ref': on<'repos', 'getCombinedStatusForRef'>(
    ({ world, repository }, { ref }) => {
      const sha = commitNamed(repository, ref);
      const ofCommit = repository.statuses.filter((status) => status.sha === sha);
      // The last of each name counts.
      const latest = [...new Map(ofCommit.map((status) => [status.context, status])).values()];
      const states = new Set(latest.map(({ state }) => state));
      const isBad = states.has('failure') || states.has('error');
      const isOpen = states.has('pending') || latest.length === 0;
      const api = `${apiUrl(world, repository)}/commits/${sha}`;
      return ok({
        state: isBad ? 'failure' : isOpen ? 'pending' : 'success',
        sha,
        total_count: latest.length,
        statuses: latest.map((status) => simpleStatus(world, repository, status)),
        repository: simpleRepository(world, repository),
        commit_url: api,
        url: `${api}/status`,
      });
    },
  ),
};

const LONGEST = 140;
const MOST = 1000;

function simpleStatus(world: World, repository: Repository, status: Status): JsonObject {
  return {
    id: status.id,
    node_id: nodeId('Status', status.id),
    url: `${apiUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${String(status.creator.id)}`,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}

function fullStatus(world: World, repository: Repository, status: Status): JsonObject {
  return { ...simpleStatus(world, repository, status), creator: simpleUser(world, status.creator) };
}
