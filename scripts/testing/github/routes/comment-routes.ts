import { mayAs } from '../access.ts';
import { created, invalid, NO_CONTENT, notFound, ok, page, Refusal } from '../answers.ts';
import { issueOf, mustFit } from '../find-issue.ts';
import { commentShape } from '../shapes/issue-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { nextId, type Comment, type Issue, type Repository } from '../world.ts';

// What is written below issues and pull requests.

/** Its operations by id. */
export const COMMENT_ROUTES: Readonly<Record<string, Route>> = {
  'issues/create-comment': on<'issues', 'createComment'>((call, { issue_number: number, body }) => {
    const { world, repository, token } = call;
    const issue = issueOf(repository, number);
    if (issue.locked && !mayAs(world, token, repository, 'write')) {
      throw new Refusal(403, 'Unable to create comment because issue is locked.');
    }
    mustSay(body);
    const comment: Comment = {
      id: nextId(world),
      author: callerOf(call),
      body,
      createdAt: world.now,
      updatedAt: world.now,
    };
    issue.comments.push(comment);
    issue.updatedAt = world.now;
    return created(commentShape(world, repository, issue, comment));
  }),

  'issues/list-comments': on<'issues', 'listComments'>((call, { issue_number: number, since }) => {
    const { world, repository, url } = call;
    const issue = issueOf(repository, number);
    const listed = issue.comments.filter((comment) => isSince(comment, since));
    return page(listed, url, (comment) => commentShape(world, repository, issue, comment));
  }),

  'issues/list-comments-for-repo': on<'issues', 'listCommentsForRepo'>((call, given) => {
    const { world, repository, url } = call;
    const { since, sort = 'created', direction = 'asc' } = given;
    const key = (comment: Comment): string => (sort === 'created' ? comment.createdAt : comment.updatedAt);
    const listed = repository.issues
      .flatMap((issue) => issue.comments.map((comment) => ({ issue, comment })))
      .filter(({ comment }) => isSince(comment, since))
      .sort(({ comment: a }, { comment: b }) => (key(a) === key(b) ? a.id - b.id : key(a) < key(b) ? -1 : 1));
    return page(direction === 'asc' ? listed : listed.reverse(), url, ({ issue, comment }) =>
      commentShape(world, repository, issue, comment),
    );
  }),

  'issues/get-comment': on<'issues', 'getComment'>(({ world, repository }, { comment_id: id }) => {
    const { issue, comment } = findComment(repository, id);
    return ok(commentShape(world, repository, issue, comment));
  }),

  'issues/update-comment': on<'issues', 'updateComment'>((call, { comment_id: id, body }) => {
    const { issue, comment } = findComment(call.repository, id);
    mustOwn(call, comment);
    mustSay(body);
    comment.body = body;
    comment.updatedAt = call.world.now;
    return ok(commentShape(call.world, call.repository, issue, comment));
  }),

  'issues/delete-comment': on<'issues', 'deleteComment'>((call, { comment_id: id }) => {
    const { issue, comment } = findComment(call.repository, id);
    mustOwn(call, comment);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    return NO_CONTENT;
  }),
};

function findComment(repository: Repository, id: number): { issue: Issue; comment: Comment } {
  for (const issue of repository.issues) {
    const comment = issue.comments.find((each) => each.id === id);
    if (comment) return { issue, comment };
  }
  throw notFound();
}

/** Whoever may write may change everybody's, others their own alone. */
function mustOwn({ world, token, repository }: RepositoryCall, { author }: Comment): void {
  if (token?.account === author || mayAs(world, token, repository, 'write')) return;
  throw new Refusal(403, 'Must have admin rights to Repository.');
}

function mustSay(body: string): void {
  if (body.trim() === '') throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  mustFit('IssueComment', 'body', body);
}

function isSince({ updatedAt }: Comment, since: string | undefined): boolean {
  return since === undefined || Date.parse(updatedAt) >= Date.parse(since);
}
