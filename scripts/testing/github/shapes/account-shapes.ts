import type { JsonObject } from '../json.ts';
import { ACTIONS_APP, type Account, type World } from '../world.ts';

/** An account in short, as it stands in everything else. */
export function simpleUser(world: World, { id, login, type }: Account): JsonObject {
  // GitHub writes the brackets of a bot's name so in addresses.
  const api = `${world.url}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${String(id)}`,
    gravatar_id: '',
    url: api,
    html_url: type === 'Bot' ? 'https://github.com/apps/github-actions' : `https://github.com/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false,
    user_view_type: 'public',
  };
}

/** An account as it is told when it is asked for. */
export function publicUser(world: World, account: Account): JsonObject {
  return {
    ...simpleUser(world, account),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: world.repositories.filter(({ owner, isPrivate }) => owner === account && !isPrivate).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: BEGINNING,
    updated_at: BEGINNING,
  };
}

/** The app that workflow runs act as. */
export function actionsApp(world: World): JsonObject {
  const owner: Account = { id: 9919, login: 'github', type: 'Organization' };
  return {
    id: ACTIONS_APP,
    slug: 'github-actions',
    node_id: nodeId('App', ACTIONS_APP),
    owner: simpleUser(world, owner),
    name: 'GitHub Actions',
    description: '',
    external_url: 'https://help.github.com/en/actions',
    html_url: 'https://github.com/apps/github-actions',
    created_at: BEGINNING,
    updated_at: BEGINNING,
    permissions: {},
    events: [],
  };
}

/** The address that GitHub gives an account for its commits. */
export function noReplyAddress({ id, login }: Account): string {
  return `${String(id)}+${login}@users.noreply.github.com`;
}

/** The id that GitHub's other API has for the same thing: opaque, and no two are the same. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${String(id)}`).toString('base64url');
}

/** Accounts are older than whatever a test looks at. */
const BEGINNING = '2020-01-01T00:00:00Z';
