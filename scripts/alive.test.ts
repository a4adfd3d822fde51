import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusView, type Status } from '#portal/frame/status-view.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { ledgerIn, makeFrozenRoot } from '#testing/frozen-root.ts';
import { aliveWords } from '#wording/commands/alive.ts';
import type { Ended } from './lib/process/command-end.ts';
import { aliveCommand } from './lib/commands/alive.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import type { FakeGithub } from './testing/github/fake-github.ts';
import { repoOf, withGithub } from './testing/github/with-github.ts';
import { withSite, type SiteServer } from './testing/published-site.ts';
import { buildViewEnv } from '#portal/env/env.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-alive-'));
const data = join(work, 'data');
beforeAll(() => {
  makeFrozenRoot(data);
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const ADDRESS = 'https://office.github.io/ledger/';
/** A Friday afternoon in the office. */
const FRIDAY = '2026-05-22T04:43:00Z';
const MONDAY = '2026-05-25T04:43:00Z';
const TUESDAY = '2026-05-26T04:43:00Z';

function statusAt(asOf: string): Status {
  const context = buildContext(ledgerIn(data), asOf);
  if (context === undefined) throw new Error('there is no office');
  return statusView(buildViewEnv(context, 'public'));
}

interface World {
  readonly github: FakeGithub;
  readonly site: SiteServer;
}

/** A repository with a site, on which somebody worked on the eve. */
async function published(isPrivate = false): Promise<World> {
  const github = await withGithub({ at: '2026-05-21T08:00:00Z', isPrivate, plan: 'team' });
  await github.as(github.owner).rest.repos.createPagesSite({ ...repoOf(github), build_type: 'workflow' });
  const site = await withSite(ADDRESS);
  site.shows(JSON.stringify(statusAt('2026-05-22 06:10')));
  return { github, site };
}

async function run({ github, site }: World, at: string): Promise<Ended & { readonly output: string }> {
  github.at(at);
  const output = join(work, 'output');
  writeFileSync(output, '');
  const env = {
    GH_TOKEN: github.actionsToken({ contents: 'read', issues: 'write', pages: 'read' }),
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://forge.example.invalid',
    GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
    GITHUB_RUN_ID: '77',
    GITHUB_OUTPUT: output,
  };
  const outside = { fetch: site.fetch, wait: () => Promise.resolve(), second: 1, now: () => new Date(at) };
  const ended = await endOfCommand((argv) => aliveCommand(argv, env, outside), ['--data', data]);
  return { ...ended, output: readFileSync(output, 'utf8') };
}

async function issuesOf({ github }: World) {
  const { data: issues } = await github
    .asNobody()
    .rest.issues.listForRepo({ ...repoOf(github), state: 'all', direction: 'asc' });
  return issues.map(({ number, state, title, body, user }) => ({
    number,
    state,
    title,
    body,
    by: user?.login,
  }));
}

const writes = ({ github }: World) => github.askings().filter(({ method }) => method !== 'GET').length;

test('a site that is renewed in time and as main has it is held to be well, and nothing is written', async () => {
  const world = await published();
  const before = writes(world);
  expect(await run(world, FRIDAY)).toEqual({
    code: 0,
    out: '网站按时更新，数据截至2026年5月22日（周五）06:10，没有发现和主线不一致的。\n',
    error: '',
    output: 'quiet=false\n',
  });
  expect(writes(world)).toBe(before);
  // Past what a cache in between may still hold.
  expect(world.site.asked()).toEqual(['/status.json?run=77']);
});

test('an old site has one issue, which is kept up to date and closed once the site is renewed', async () => {
  const world = await published();
  const old = await run(world, MONDAY);
  expect([old.code, old.out]).toEqual([
    1,
    expect.stringMatching(
      /^发现网站的数据截至2026年5月22日（周五）06:10，应在2026年5月25日（周一）12:00以前.*\n已开列议题。\n$/u,
    ),
  ]);
  expect(await issuesOf(world)).toMatchObject([
    { number: 1, state: 'open', title: aliveWords.title, by: 'github-actions[bot]' },
  ]);

  const before = writes(world);
  expect((await run(world, TUESDAY)).code).toBe(1);
  expect(writes(world)).toBe(before);

  world.site.shows(JSON.stringify({ ...statusAt('2026-05-22 06:10'), editions: [] }));
  expect((await run(world, TUESDAY)).out).toContain('已更新议题 #1。');
  const [{ body = '' } = {}] = await issuesOf(world);
  expect(body).toContain(String.raw`editions\/2026\-04\/v1\.yaml`);

  world.site.shows(JSON.stringify(statusAt('2026-05-26 06:10')));
  expect(await run(world, TUESDAY)).toMatchObject({ code: 0 });
  expect(await issuesOf(world)).toMatchObject([
    { state: 'closed', body: expect.stringContaining('已经恢复正常') as unknown },
  ]);
  // The next trouble has an issue of its own.
  world.site.shows(undefined);
  await run(world, '2026-05-28T04:43:00Z');
  expect((await issuesOf(world)).map(({ state }) => state)).toEqual(['closed', 'open']);
});

describe('what the site shows and main does not agree with', () => {
  test('is told by its path', async () => {
    const world = await published();
    const { editions, ...status } = statusAt('2026-05-22 06:10');
    const [first, ...others] = editions.map((edition) => ({
      ...edition,
      digest: edition.digest?.replace(/./u, 'x'),
    }));
    const shown = [
      { path: first?.path, digest: 'f'.repeat(64) },
      { path: 'editions/2025-12/v1.yaml', digest: 'e'.repeat(64) },
      ...editions.slice(2),
    ];
    expect(others).toHaveLength(2);
    world.site.shows(JSON.stringify({ ...status, editions: shown }));
    const { code, out } = await run(world, FRIDAY);
    expect(code).toBe(1);
    expect(out).toMatch(/发现网站上 editions\/2026-02\/v1\.yaml 的摘要和主线的不同/u);
    expect(out).toMatch(/发现网站上有 editions\/2025-12\/v1\.yaml，主线没有/u);
    expect(out).toMatch(/发现网站上没有主线锁定的 editions\/2026-03\/v1\.yaml/u);
  });

  test.each([
    ['breaks off', undefined, 200],
    ['fails', '{}', 503],
    ['has none', '', 404],
    ['is another', '<html>', 200],
    ['says what no site says', '{"title": "x", "editions": [{"path": "../../x"}]}', 200],
  ])('a site that %s is told as one that cannot be read', async (_, text, status) => {
    const world = await published();
    world.site.shows(text, status);
    expect((await run(world, FRIDAY)).out).toContain(`发现网站读不到（${ADDRESS}`);
    expect(await issuesOf(world)).toHaveLength(1);
  });

  test('is asked again where the server fails, not where it says that there is nothing', async () => {
    const world = await published();
    world.site.shows('{}', 503);
    await run(world, FRIDAY);
    expect(world.site.asked()).toHaveLength(3);
    world.site.shows('', 404);
    await run(world, FRIDAY);
    expect(world.site.asked()).toHaveLength(4);
  });
});

test('a repository that publishes no site is asked for none', async () => {
  const github = await withGithub({ at: '2026-05-21T08:00:00Z' });
  const world = { github, site: await withSite(ADDRESS) };
  expect(await run(world, FRIDAY)).toMatchObject({ code: 0, out: `${aliveWords.none}\n` });
  expect(world.site.asked()).toEqual([]);
});

test('an issue in the same words that somebody else wrote is not taken for its own', async () => {
  const world = await published();
  const { github } = world;
  github.addPerson('fremd', 'none');
  await run(world, MONDAY);
  const [{ body = '' } = {}] = await issuesOf(world);
  const text = { title: aliveWords.title, body: body ?? '' };
  await github.as('fremd').rest.issues.create({ ...repoOf(github), ...text });
  world.site.shows(JSON.stringify(statusAt('2026-05-26 06:10')));
  await run(world, TUESDAY);
  expect((await issuesOf(world)).map(({ state, by }) => [state, by])).toEqual([
    ['closed', 'github-actions[bot]'],
    ['open', 'fremd'],
  ]);
});

test('an issue that somebody closed is opened again after a day, not before, and a new title is set right', async () => {
  const world = await published();
  const { github } = world;
  await run(world, MONDAY);
  github.at('2026-05-25T12:00:00Z');
  const own = github.as(github.owner).rest.issues;
  await own.update({ ...repoOf(github), issue_number: 1, state: 'closed', title: '没事' });
  expect((await run(world, '2026-05-25T12:43:00Z')).out).toContain('由人关闭不到一天');
  expect(await issuesOf(world)).toMatchObject([{ state: 'closed' }]);
  expect((await run(world, '2026-05-26T12:43:00Z')).out).toContain('已重新打开议题 #1。');
  expect(await issuesOf(world)).toMatchObject([{ state: 'open', title: aliveWords.title }]);
});

describe('after fifty days without a commit', () => {
  const LATE = '2026-07-11T04:43:00Z';

  test('a public repository is told that its schedules are about to be stopped, and the next job too', async () => {
    const world = await published();
    world.site.shows(JSON.stringify(statusAt('2026-07-11 06:10')));
    expect(await run(world, '2026-07-10T04:43:00Z')).toMatchObject({ output: 'quiet=false\n' });
    const { code, out, output } = await run(world, LATE);
    expect([code, output]).toEqual([1, 'quiet=true\n']);
    expect(out).toContain('发现主线最近一次提交是2026年5月21日，已有50天');
    // Somebody commits again.
    world.github.push(world.github.owner, { branch: 'main', files: { x: '1' } });
    expect(await run(world, LATE)).toMatchObject({ code: 0, output: 'quiet=false\n' });
    expect(await issuesOf(world)).toMatchObject([{ state: 'closed' }]);
  });

  test('a private one has nothing to fear', async () => {
    const world = await published(true);
    world.site.shows(JSON.stringify(statusAt('2026-07-11 06:10')));
    expect(await run(world, LATE)).toMatchObject({ code: 0, output: 'quiet=false\n' });
  });
});

test('a forge that refuses is told in one sentence', async () => {
  const world = await published();
  world.github.fail({ kind: 'status', status: 422 }, { operation: 'issues/create' });
  expect(await run(world, MONDAY)).toMatchObject({
    code: 1,
    error: '问 GitHub 没有问到（422），这一次没有查完。请稍后重新运行。\n',
  });
});

test('outside a workflow it says what it lacks, and ends with 2', async () => {
  const outside = { fetch, wait: () => Promise.resolve(), now: () => new Date() };
  const ended = await endOfCommand((argv) => aliveCommand(argv, {}, outside), ['--data', data]);
  expect([ended.code, ended.error]).toEqual([
    2,
    expect.stringContaining('没有环境变量 GITHUB_API_URL：这个命令由工作流运行') as unknown,
  ]);
});
