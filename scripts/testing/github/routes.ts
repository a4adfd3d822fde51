import { GIT_ROUTES } from './git-routes.ts';
import { REPOSITORY_ROUTES } from './repository-routes.ts';
import type { Call, Route } from './route.ts';
import { USER_ROUTES } from './user-routes.ts';

/** What is done in a repository, by GitHub's id of the operation. */
export const ROUTES: Readonly<Record<string, Route>> = { ...GIT_ROUTES, ...REPOSITORY_ROUTES };

/** What hangs on no repository. */
export const WORLD_ROUTES: Readonly<Record<string, Route<Call>>> = USER_ROUTES;
