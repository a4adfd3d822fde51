import { expect, test } from 'vitest';
import type { FakeGithub } from '../../testing/github/fake-github.ts';
import { repoOf, withGithub } from '../../testing/github/with-github.ts';
import { forgeClient } from './forge-client.ts';

const client = (github: FakeGithub, patience = 5000) =>
  forgeClient({ api: github.url, token: github.tokenOf('office'), second: 0, patience });
const asked = (github: FakeGithub) => github.askings().map(({ status }) => status);

test('what only reads is asked again where the forge fails, and a write is not', async () => {
  const github = await withGithub();
  const access = { token: github.tokenOf('office'), second: 0 };
  // However its address was written.
  const { rest } = forgeClient({ ...access, api: `${github.url}/` });
  github.fail({ kind: 'status', status: 502 }, { times: 2 });
  expect((await rest.repos.get(repoOf(github))).status).toBe(200);
  expect(asked(github)).toEqual([502, 502, 200]);
  github.fail({ kind: 'dropped-after' }, { operation: 'issues/create-label' });
  await expect(rest.issues.createLabel({ ...repoOf(github), name: '登记' })).rejects.toThrow();
  expect(asked(github)).toHaveLength(4);
});

test('either waits where the forge asks for it, and goes on', async () => {
  const github = await withGithub();
  const { rest } = client(github);
  github.fail({ kind: 'secondary-limit', retryAfter: 30 });
  await rest.issues.createLabel({ ...repoOf(github), name: '登记' });
  github.fail({ kind: 'secondary-limit', retryAfter: 30 });
  await rest.issues.getLabel({ ...repoOf(github), name: '登记' });
  expect(asked(github)).toEqual([403, 201, 403, 200]);
});

test('a wait of an hour, a refusal that is no limit, and a forge that never comes round end with their error', async () => {
  const github = await withGithub();
  const { rest } = client(github);
  const ask = () => rest.repos.get(repoOf(github));
  github.fail({ kind: 'secondary-limit', retryAfter: 3600 });
  await expect(ask()).rejects.toMatchObject({ status: 403 });
  github.fail({ kind: 'primary-limit', reset: '2999-01-01T00:00:00Z' });
  await expect(ask()).rejects.toMatchObject({ status: 403 });
  github.fail({ kind: 'status', status: 404 });
  await expect(ask()).rejects.toMatchObject({ status: 404 });
  expect(asked(github)).toEqual([403, 403, 404]);
  github.fail({ kind: 'status', status: 500 }, { times: 99 });
  await expect(ask()).rejects.toMatchObject({ status: 500 });
  expect(asked(github)).toHaveLength(7);
});

test('a forge that does not answer is given up after a while, and asked again', async () => {
  const github = await withGithub();
  github.fail({ kind: 'silent' });
  expect((await client(github, 300).rest.repos.get(repoOf(github))).status).toBe(200);
  expect(asked(github)).toEqual([undefined, 200]);
});

test('whoever makes many changes makes them a second apart, and three where people are told', async () => {
  const github = await withGithub();
  const access = { api: github.url, token: github.tokenOf(github.owner), second: 0 };
  const spaced = async (change: 'label' | 'issue') => {
    const { rest } = forgeClient({ ...access, isPaced: true });
    const began = performance.now();
    for (const name of ['a', 'b'].map((one) => `${change}-${one}`))
      await (change === 'label'
        ? rest.issues.createLabel({ ...repoOf(github), name })
        : rest.issues.create({ ...repoOf(github), title: name }));
    return performance.now() - began;
  };
  expect(await spaced('label')).toBeGreaterThanOrEqual(900);
  expect(await spaced('issue')).toBeGreaterThanOrEqual(2900);
  // A limit of the forge is met by waiting all the same.
  github.fail({ kind: 'secondary-limit', retryAfter: 30 });
  await forgeClient({ ...access, isPaced: true }).rest.issues.createLabel({ ...repoOf(github), name: 'c' });
  expect(asked(github).filter((status) => status === 403)).toEqual([403]);
});
