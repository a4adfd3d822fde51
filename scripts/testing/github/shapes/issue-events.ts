import type { JsonObject } from '../json.ts';
import { nextId, type Account, type Issue, type World } from '../world.ts';

/** Writes down that something happened to an issue or pull request. */
export function addEvent(
  world: World,
  issue: Issue,
  actor: Account,
  event: string,
  details: JsonObject = {},
): void {
  issue.events.push({ id: nextId(world), event, actor, createdAt: world.now, details });
  issue.updatedAt = world.now;
}

/** Closes an open issue or pull request; a pull request has no reason. */
export function closeIssue(world: World, issue: Issue, actor: Account, reason: Issue['stateReason']): void {
  if (issue.state === 'closed') return;
  issue.state = 'closed';
  issue.stateReason = issue.pull ? null : (reason ?? 'completed');
  issue.closedAt = world.now;
  issue.closedBy = actor;
  addEvent(world, issue, actor, 'closed', { state_reason: issue.stateReason });
}

/** Opens a closed one again. */
export function reopenIssue(world: World, issue: Issue, actor: Account): void {
  if (issue.state === 'open') return;
  issue.state = 'open';
  issue.stateReason = issue.pull ? null : 'reopened';
  issue.closedAt = null;
  issue.closedBy = undefined;
  addEvent(world, issue, actor, 'reopened');
}
