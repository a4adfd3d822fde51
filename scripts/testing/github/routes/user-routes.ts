import { actionsApp, publicUser } from '../shapes/account-shapes.ts';
import { notFound, ok, Refusal } from '../answers.ts';
import { rateOf } from '../rate.ts';
import { on, type Call, type Route } from '../route.ts';
import { accountOf } from '../world.ts';

// Accounts, and the hour's share: what hangs on no repository.

/** Its operations by id. */
export const USER_ROUTES: Readonly<Record<string, Route<Call>>> = {
  'users/get-by-username': on<'users', 'getByUsername', Call>(({ world }, { username }) => {
    const account = accountOf(world, username);
    if (!account) throw notFound();
    return ok(publicUser(world, account));
  }),

  'users/get-by-id': on<'users', 'getById', Call>(({ world }, { account_id: id }) => {
    const account = world.accounts.find((each) => each.id === id);
    if (!account) throw notFound();
    return ok(publicUser(world, account));
  }),

  'users/get-authenticated': on<'users', 'getAuthenticated', Call>(({ world, token }) => {
    if (!token) throw new Refusal(401, 'Requires authentication');
    if (token.kind === 'actions') throw new Refusal(403, 'Resource not accessible by integration');
    return ok(publicUser(world, token.account));
  }),

  'apps/get-by-slug': on<'apps', 'getBySlug', Call>(({ world }, { app_slug: slug }) => {
    if (slug !== 'github-actions') throw notFound();
    return ok(actionsApp(world));
  }),

  'rate-limit/get': on<'rateLimit', 'get', Call>(({ world, token, askings }) => {
    const rate = rateOf(world, askings, token?.account.login);
    return ok({ resources: { core: rate, search: rate }, rate });
  }),
};
