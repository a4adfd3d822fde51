import { expect, test } from 'vitest';
import type { Ended } from './lib/process/command-end.ts';
import { setupCommand } from './lib/commands/setup.ts';
import { faultSaid } from './lib/process/plain-fault.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import type { FakeGithub } from './testing/github/fake-github.ts';
import { officeRoot, unsetGithub } from './testing/offices/setup-office.ts';
import { startCommand } from './testing/start-command.ts';

const setup = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
  endOfCommand((argv) => setupCommand(argv, env), words);

const asOwner = (github: FakeGithub) => ({
  GITHUB_TOKEN: github.tokenOf(github.owner),
  GITHUB_API_URL: github.url,
});

test('the command says what it would do, does it, and says the next time that all stands', async () => {
  const github = await unsetGithub();
  const words = ['--github', 'office/ledger', '--data', officeRoot()];
  const env = asOwner(github);
  const planned = await setup([...words, '--dry-run'], env);
  expect(planned).toMatchObject({ code: 0, error: '' });
  expect(planned.out).toContain('将设  有标签“登记”\n');
  expect(planned.out).toMatch(/已有8项，将设5项，须由人办0项。什么都没有改动（--dry-run）。\n$/u);
  const made = await setup(words, env);
  expect(made).toMatchObject({ code: 0, error: '' });
  expect(made.out).toMatch(/设好 {2}变量 COUNTER 是 on，收件台已经打开\n已有8项，设好5项，未成0项。\n$/u);
  const again = await setup([...words, '--json'], env);
  expect(JSON.parse(again.out)).toMatchObject({
    repository: 'office/ledger',
    refusals: [],
    outcomes: expect.arrayContaining([
      { part: 'counter', is: 'stood', said: '变量 COUNTER 是 on，收件台已经打开' },
    ]) as unknown,
  });
});

test('what could not be brought about ends it with 1, each with how somebody does it', async () => {
  const github = await unsetGithub({ isPrivate: true });
  const data = officeRoot('  visibility: 私有\n');
  const { code, out } = await setup(['--github', 'office/ledger', '--data', data], asOwner(github));
  expect(code).toBe(1);
  expect(out).toMatch(/^这是私有仓库。免费方案的私有仓库没有规则集/u);
  expect(out).toMatch(
    /未成 {2}发现现在的方案不提供这一项.*，应为主分支须有.*，请在 Settings → Rules → Rulesets/u,
  );
  expect(out).toMatch(
    /未成 {2}发现上面有没有设好的，收件台没有打开，应为全部设好，请办好以后再运行一次。\n/u,
  );
  const other = await setup(['--github', 'office/ledger', '--data', officeRoot()], asOwner(github));
  expect(other).toMatchObject({ code: 1, error: '' });
  expect(other.out).toMatch(
    /^发现 office\.yaml 的 repository\.visibility 写的是公开，仓库是私有的，.*\n什么都没有改动。\n$/u,
  );
});

test('a repository that the token does not see, and one that it does not know, are told in one sentence', async () => {
  const github = await unsetGithub();
  const words = ['--github', 'office/other', '--data', officeRoot()];
  const reported = (env: NodeJS.ProcessEnv): Promise<string> =>
    setup(words, env).then(
      ({ out }) => out,
      (error: unknown) => faultSaid(error),
    );
  expect(await reported(asOwner(github))).toMatch(/^发现服务器上没有“office\/other”，/u);
  expect(await reported({ ...asOwner(github), GITHUB_TOKEN: 'invented' })).toMatch(/^服务器不认这个令牌/u);
});

test('started by itself it ends with what it says, and nothing of Node', () => {
  expect(startCommand('setup', ['--github', 'ledger'])).toEqual({
    code: 2,
    out: '',
    error: '--github 应写成 所有者/仓库，现在是“ledger”。加 --help 看用法。\n',
  });
});

test.each([
  [[], {}, '请写明 --github 所有者/仓库。'],
  [['--github', 'office/ledger', '--dry-run', '--prove'], {}, '--dry-run 和 --prove 不能同时用。'],
  [['--github', 'office/ledger'], {}, '请把仓库管理员的令牌放进环境变量 GITHUB_TOKEN。'],
  [['--github', 'office/ledger'], { GITHUB_TOKEN: 'x' }, '请把服务器的接口网址放进环境变量 GITHUB_API_URL'],
] as const)('wrong usage %j is told, and asks nobody', async (words, env, reported) => {
  const { code, out, error } = await setup(words, env);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(reported);
});
