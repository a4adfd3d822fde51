import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { COMPILED } from './testing/start-command.ts';
import { withRobots, type Robots } from './testing/group-robots.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-digest-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

// Vendors are spoken to by HTTPS alone: the child finds their hosts on this machine instead.
const detour = join(work, 'detour.mjs');
writeFileSync(
  detour,
  'const own = globalThis.fetch; globalThis.fetch = (url, init) => own(String(url).replace(/^https:\\//, process.env.ROBOTS), init);\n',
);

const SECRETS = [
  '0ec2sifa5aaa-wecom-key-0001',
  'feishu-hook-token-000000002',
  'SEC-sign-000000000000003',
] as const;
const HOOKS = {
  all: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${SECRETS[0]}`,
  units: {
    gongcheng: { url: `https://open.feishu.cn/open-apis/bot/v2/hook/${SECRETS[1]}`, secret: SECRETS[2] },
    caiwu: `https://oapi.dingtalk.com/robot/send?access_token=${SECRETS[0]}`,
  },
};
const ISSUES = 'https://forge.example.invalid/office/ledger/issues';
const CHANGES = {
  opened: [{ unit: 'gongcheng', who: '工程科', line: '第24周周报逾期1个工作日 <@all>', url: `${ISSUES}/7` }],
  standing: [{ who: '分管领导', line: '计划待审，逾期2个工作日' }],
  settled: [],
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Given {
  readonly hooks?: string;
  readonly changes?: unknown;
  readonly words?: readonly string[];
  readonly actions?: string;
}

async function digest(
  robots: Robots | undefined,
  { hooks = JSON.stringify(HOOKS), changes = CHANGES, words = ['--morning'], actions = 'true' }: Given = {},
): Promise<Ended> {
  const file = join(work, 'changes.json');
  writeFileSync(file, typeof changes === 'string' ? changes : JSON.stringify(changes));
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(detour).href,
      join(import.meta.dirname, 'digest.ts'),
      '--file',
      file,
      ...words,
    ],
    {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: COMPILED,
        ROBOTS: robots?.url ?? 'http://127.0.0.1:9',
        DIGEST_HOOKS: hooks,
        GITHUB_ACTIONS: actions,
        GITHUB_SERVER_URL: 'https://forge.example.invalid',
        GITHUB_REPOSITORY: 'office/ledger',
        DUBAN_DEBUG: '1',
      },
    },
  );
  let [out, error] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, error };
}

/** What a log keeps: a runner takes the commands that mask for itself. */
const logOf = ({ out, error }: Ended): string =>
  `${out}${error}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

function expectNoSecret(log: string): void {
  for (const secret of SECRETS) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/weixin|dingtalk|feishu|https:/u);
}

test('each group is told what concerns it, and the log keeps nothing of where that is', async () => {
  const robots = await withRobots({ 'open.feishu.cn': SECRETS[2] }, () => new Date());
  const ended = await digest(robots);
  expect(ended).toMatchObject({ code: 0, error: '' });
  const [all = ''] = robots.shown('qyapi.weixin.qq.com');
  expect(all.split('\n')).toEqual([
    '【督办】到期未办：新增1项，了结0项，仍未办1项',
    '新增',
    `1. 工程科：第24周周报逾期1个工作日 ＜＠all＞ ${ISSUES}/7`,
    '仍未办',
    '1. 分管领导：计划待审，逾期2个工作日',
  ]);
  expect(robots.shown('open.feishu.cn')).toEqual([
    expect.stringContaining('新增1项，了结0项，仍未办0项') as unknown,
  ]);
  // That unit owes nothing.
  expect(robots.shown('oapi.dingtalk.com')).toEqual([]);
  expect(logOf(ended)).toBe('全部：已发出，2项。\n单位 gongcheng：已发出，1项。\n');
  expectNoSecret(logOf(ended));
});

test('every value is masked before anything else is said', async () => {
  const robots = await withRobots({ 'open.feishu.cn': SECRETS[2] }, () => new Date());
  const { out } = await digest(robots);
  const lines = out.split('\n');
  const masked = lines.filter((line) => line.startsWith('::add-mask::'));
  expect(lines.slice(0, masked.length)).toEqual(masked);
  for (const value of [HOOKS.all, HOOKS.units.gongcheng.url, HOOKS.units.caiwu, ...SECRETS])
    expect(masked).toContain(`::add-mask::${value}`);
});

test('before a person, who has no runner to take the masks away, they are not said', async () => {
  const robots = await withRobots({ 'open.feishu.cn': SECRETS[2] }, () => new Date());
  const { out, error } = await digest(robots, { actions: '' });
  expectNoSecret(out + error);
});

test('one group that refuses does not keep the others from being told, and ends it with 1', async () => {
  const robots = await withRobots({ 'open.feishu.cn': 'another' }, () => new Date());
  const ended = await digest(robots);
  expect(ended.code).toBe(1);
  expect(logOf(ended)).toMatch(
    /^全部：已发出，2项。\n单位 gongcheng：没有发出（机器人不收，错误码 19021；.*）。\n$/u,
  );
  expectNoSecret(logOf(ended));
});

test('where an answer repeats the address, the log does not', async () => {
  const robots = await withRobots({}, () => new Date());
  robots.instead({ body: JSON.stringify({ errcode: 93000, errmsg: `invalid webhook url ${HOOKS.all}` }) });
  const ended = await digest(robots, { hooks: JSON.stringify({ all: HOOKS.all }) });
  expect(ended.code).toBe(1);
  expect(logOf(ended)).toContain('错误码 93000');
  expectNoSecret(logOf(ended));
});

test.each([
  ['that cannot be read', `{"all": "${HOOKS.all}`],
  ['with plain HTTP', JSON.stringify({ all: HOOKS.all.replace('https', 'http') })],
  ['with another key', JSON.stringify({ [HOOKS.all]: HOOKS.all })],
])('a secret %s ends it with 2, and is not quoted', async (_, hooks) => {
  const ended = await digest(undefined, { hooks });
  expect(ended.code).toBe(2);
  expect(logOf(ended)).toContain('DIGEST_HOOKS');
  expectNoSecret(logOf(ended).replace('https:// 开头', ''));
});

test('without the secret it says so and ends with 0', async () => {
  expect(await digest(undefined, { hooks: '' })).toEqual({
    code: 0,
    out: expect.stringContaining('没有设置 DIGEST_HOOKS') as unknown,
    error: '',
  });
});

test('with nothing changed between two mornings nobody is told anything', async () => {
  const robots = await withRobots({}, () => new Date());
  const changes = { ...CHANGES, opened: [] };
  expect(await digest(robots, { changes, words: [] })).toMatchObject({ code: 0 });
  expect(robots.asked()).toEqual([]);
});

test.each(['{', '{"opened": []}', '[]'])(
  'a file that holds %s is no changes, and ends it with 2',
  async (changes) => {
    expect(await digest(undefined, { changes })).toMatchObject({
      code: 2,
      error: expect.stringContaining('不是这次运行的变化') as unknown,
    });
  },
);
