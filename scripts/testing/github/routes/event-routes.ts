import { nodeId, simpleUser } from '../shapes/account-shapes.ts';
import { page } from '../answers.ts';
import { gitCommit } from '../shapes/commit-shapes.ts';
import { history } from '../git/commits.ts';
import { issueOf } from '../find-issue.ts';
import { commentShape } from '../shapes/issue-shapes.ts';
import { without, type JsonObject } from '../json.ts';
import { apiUrl } from '../shapes/repository-shapes.ts';
import { on, type RepositoryCall, type Route } from '../route.ts';
import type { Issue, IssueEvent } from '../world.ts';

// What happened to issues and pull requests, and who did it.

/** Its operations by id. */
export const EVENT_ROUTES: Readonly<Record<string, Route>> = {
  'issues/list-events': on<'issues', 'listEvents'>((call, { issue_number: number }) =>
    // GitHub describes the reason of a closing in the timeline alone.
    page(issueOf(call.repository, number).events, call.url, (event) =>
      without(eventShape(call, event), 'state_reason'),
    ),
  ),

  'issues/list-events-for-timeline': on<'issues', 'listEventsForTimeline'>(
    (call, { issue_number: number }) => {
      const { world, repository, url } = call;
      const issue = issueOf(repository, number);
      const happened = [
        ...commitsOf(issue, call),
        ...issue.events.map((event) => ({
          at: event.createdAt,
          id: event.id,
          shape: eventShape(call, event),
        })),
        ...issue.comments.map((comment) => ({
          at: comment.createdAt,
          id: comment.id,
          shape: {
            ...commentShape(world, repository, issue, comment),
            event: 'commented',
            actor: simpleUser(world, comment.author),
          },
        })),
      ];
      happened.sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
      return page(happened, url, ({ shape }) => shape);
    },
  ),
};

function eventShape(
  { world, repository }: RepositoryCall,
  { id, event, actor, createdAt, details }: IssueEvent,
): JsonObject {
  const commit = details['commit_id'];
  return {
    id,
    node_id: nodeId('IssueEvent', id),
    url: `${apiUrl(world, repository)}/issues/events/${String(id)}`,
    actor: simpleUser(world, actor),
    event,
    commit_id: null,
    commit_url: typeof commit === 'string' ? `${apiUrl(world, repository)}/commits/${commit}` : null,
    created_at: createdAt,
    performed_via_github_app: null,
    ...details,
  };
}

/** The commits of a pull request, first of all by when they say that they were made. */
function commitsOf(
  issue: Issue,
  { world, repository }: RepositoryCall,
): { at: string; id: number; shape: JsonObject }[] {
  const { pull } = issue;
  if (!pull) return [];
  const { objects } = repository;
  const own = history(objects, pull.headSha, history(objects, pull.baseSha)).reverse();
  return own.map((sha) => ({
    at: issue.createdAt,
    id: 0,
    shape: { ...gitCommit(world, repository, sha), event: 'committed' },
  }));
}
