import { ACTIONS_ROUTES } from './routes/actions-routes.ts';
import { ASSIGNEE_ROUTES } from './routes/assignee-routes.ts';
import { COMMENT_ROUTES } from './routes/comment-routes.ts';
import { COMMIT_ROUTES } from './routes/commit-routes.ts';
import { DISPATCH_ROUTES } from './routes/dispatch-routes.ts';
import { EVENT_ROUTES } from './routes/event-routes.ts';
import { GIT_ROUTES } from './routes/git-routes.ts';
import { ISSUE_ROUTES } from './routes/issue-routes.ts';
import { LABEL_ROUTES } from './routes/label-routes.ts';
import { POLICY_ROUTES } from './routes/policy-routes.ts';
import { PULL_ROUTES } from './routes/pull-routes.ts';
import { REPOSITORY_ROUTES } from './routes/repository-routes.ts';
import type { Call, Route } from './route.ts';
import { RULESET_ROUTES } from './routes/ruleset-routes.ts';
import { RUN_ROUTES } from './routes/run-routes.ts';
import { SETTINGS_ROUTES } from './routes/settings-routes.ts';
import { STATUS_ROUTES } from './routes/status-routes.ts';
import { USER_ROUTES } from './routes/user-routes.ts';

/** What is done in a repository, by GitHub's id of the operation. */
export const ROUTES: Readonly<Record<string, Route>> = {
  ...ACTIONS_ROUTES,
  ...ASSIGNEE_ROUTES,
  ...COMMENT_ROUTES,
  ...COMMIT_ROUTES,
  ...DISPATCH_ROUTES,
  ...EVENT_ROUTES,
  ...GIT_ROUTES,
  ...ISSUE_ROUTES,
  ...LABEL_ROUTES,
  ...POLICY_ROUTES,
  ...PULL_ROUTES,
  ...REPOSITORY_ROUTES,
  ...RULESET_ROUTES,
  ...RUN_ROUTES,
  ...SETTINGS_ROUTES,
  ...STATUS_ROUTES,
};

/** What hangs on no repository. */
export const WORLD_ROUTES: Readonly<Record<string, Route<Call>>> = USER_ROUTES;
