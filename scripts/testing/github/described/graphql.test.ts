import { expect, test } from 'vitest';
import { repoOf, withGithub } from '../with-github.ts';

const ASK = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      lastEditedAt
      userContentEdits(first: 10) { nodes { diff editor { login } } }
    }
  }
}`;

test('the texts of an issue are told with who wrote them, the newest first', async () => {
  const github = await withGithub({ people: { liu: 'read' } });
  const repo = repoOf(github);
  await github.as('liu').rest.issues.create({ ...repo, title: 'x', body: 'a' });
  expect(await github.as('liu').graphql(ASK, { ...repo, number: 1 })).toEqual({
    repository: { issue: { lastEditedAt: null, userContentEdits: { nodes: [] } } },
  });
  github.at('2026-11-28T01:00:00Z');
  await github.as(github.owner).rest.issues.update({ ...repo, issue_number: 1, body: 'b' });
  expect(await github.as('liu').graphql(ASK, { ...repo, number: 1 })).toEqual({
    repository: {
      issue: {
        lastEditedAt: '2026-11-28T01:00:00Z',
        userContentEdits: {
          nodes: [
            { diff: 'b', editor: { login: github.owner } },
            { diff: 'a', editor: { login: 'liu' } },
          ],
        },
      },
    },
  });
});

test('nobody, a run without the right and whoever asks for what is not there are refused', async () => {
  const github = await withGithub({ isPrivate: true });
  const given = { ...repoOf(github), number: 1 };
  await github.as(github.owner).rest.issues.create({ ...repoOf(github), title: 'x' });
  await expect(github.asNobody().graphql(ASK, given)).rejects.toMatchObject({ status: 401 });
  await expect(github.asActions({ contents: 'read' }).graphql(ASK, given)).rejects.toMatchObject({
    errors: [{ type: 'FORBIDDEN' }],
  });
  await expect(
    github.asActions({ issues: 'read' }).graphql(ASK, { ...given, number: 7 }),
  ).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
});

test('a question that GitHub’s schema does not know is a fault', async () => {
  const github = await withGithub();
  await expect(github.as(github.owner).graphql('{ viewer { login } }')).rejects.toThrow();
  expect(github.faults()).toEqual([expect.stringContaining('Cannot query field "viewer"')]);
});
