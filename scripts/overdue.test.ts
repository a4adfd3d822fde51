import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import type { Ended } from './lib/process/command-end.ts';
import { overdueCommand } from './lib/commands/overdue.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { withGithub } from './testing/github/with-github.ts';
import { RIGHTS } from './testing/offices/overdue-office.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-overdue-'));
const data = join(work, 'data');
const AS_OF = '2026-05-26 08:20';

beforeAll(() => {
  makeExampleRoot(data, ['sound']);
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const run = (...args: string[]): Promise<Ended> =>
  // Changes are not spaced: nobody on a test's forge takes them for a flood.
  endOfCommand((line) => overdueCommand(line, false), ['--data', data, '--as-of', AS_OF, ...args]);

describe('without a forge', () => {
  test('the list tells debtor by debtor what is overdue', async () => {
    const { code, out, error } = await run();
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "催办清单　数据截至2026年5月26日（周二）08:20（公开）

      工程科　逾期3项，3个工作日以内到期3项
        逾期37个工作日　节点：完成设计招标（人防疏散基地二期建设）　应于2026年3月31日
        逾期16个工作日　月报（2026年4月）　应于2026年4月30日
        逾期2个工作日　周报（2026年第21周）　应于2026年5月22日
        还剩3个工作日　周报（2026年第22周）　2026年5月29日
        还剩3个工作日　月报（2026年5月）　2026年5月29日
        还剩3个工作日　节点：主体施工过半（人防疏散基地二期建设）　2026年5月29日

      清溪县民防办　逾期2项，3个工作日以内到期3项
        逾期2个工作日　周报（2026年第21周）　应于2026年5月22日　连续2周未报
        逾期2个工作日　节点：完成入户普查（警报设施普查）　应于2026年5月22日
        还剩3个工作日　周报（2026年第22周）　2026年5月29日
        还剩3个工作日　月报（2026年5月）　2026年5月29日
        还剩3个工作日　节点：报送普查报告（警报设施普查）　2026年5月29日

      共2家逾期5项，3个工作日以内到期6项。
      "
    `);
  });

  test('the section and the leaders stand on the list of those inside', async () => {
    const inside = await run('--profile', 'internal');
    const open = await run();
    expect(inside.out).toContain('秘书科');
    expect(open.out).not.toContain('秘书科');
    expect(JSON.parse((await run('--json')).out)).toMatchObject({ asOf: AS_OF, profile: 'public' });
  });

  test('the message for the group is of units alone, and says what to do', async () => {
    const { out } = await run('--text', '--profile', 'internal');
    expect(out).toMatch(/^【催办】截至2026年5月26日（周二）08:20，以下事项逾期未办：\n/u);
    expect(out).not.toContain('秘书科：');
    const early = await endOfCommand(overdueCommand, ['--data', data, '--as-of', '2026-01-05', '--text']);
    expect(early.out).toBe('截至2026年1月5日（周一）23:59，没有逾期未办的事项。\n');
  });

  test('before the first rules begin it says so, and that no time runs', async () => {
    const early = (...args: string[]) =>
      endOfCommand(overdueCommand, ['--data', data, '--as-of', '2025-12-29', ...args]);
    const why = '计分规则从2026年1月起施行，在此之前时限不计，没有可催办的。';
    expect((await early()).out).toContain(`\n\n${why}\n`);
    expect((await early('--text')).out).toBe(`截至2025年12月29日（周一）23:59，${why}\n`);
    const bare = join(work, 'bare');
    makeExampleRoot(bare, ['sound']);
    rmSync(join(bare, 'rules'), { recursive: true });
    const { out } = await endOfCommand(overdueCommand, ['--data', bare, '--as-of', AS_OF]);
    expect(out).toContain('台账里没有计分规则，时限不计，没有可催办的。');
  });

  test.each([
    [['--apply'], '--apply 须与 --github 同用。'],
    [['--changes', 'x.json'], '--changes 须与 --github 同用。'],
    [['--text', '--json'], '--text 不能与 --github、--json 同用。'],
    [['--github', 'x'], '--github 应写成 所有者/仓库，现在是“x”。'],
    [['--github', 'a/b'], '请把令牌放进环境变量'],
  ])('%j is wrong usage', async (args, why) => {
    for (const name of ['GH_TOKEN', 'GITHUB_TOKEN', 'GITHUB_API_URL']) vi.stubEnv(name, undefined);
    const { code, error } = await run(...args);
    expect([code, error]).toEqual([2, expect.stringContaining(why)]);
  });

  test('a record that cannot be read whole urges nobody', async () => {
    const broken = join(work, 'broken');
    makeExampleRoot(broken, ['sound']);
    writeFileSync(join(broken, 'reports', '2026-W10.yaml'), 'x: [');
    writeFileSync(join(broken, 'office.yaml'), 'x: [');
    const { code, out, error } = await endOfCommand(overdueCommand, ['--data', broken]);
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('请先运行 npm run check');
  });
});

describe('with a forge', () => {
  const onForge = async () => {
    const github = await withGithub({ at: '2026-05-26T00:20:00Z', isPrivate: true });
    vi.stubEnv('GITHUB_API_URL', github.url);
    vi.stubEnv('GH_TOKEN', github.actionsToken(RIGHTS));
    return github;
  };

  test('it is compared, carried out, and what changed is written for the digest', async () => {
    await onForge();
    const planned = await run('--github', 'office/ledger');
    expect(planned.code).toBe(0);
    expect(planned.out).toMatch(/^新建标签 {2}催办\n[^]*开 {2}[^]*什么都没有改动；加 --apply 照此办理。\n$/u);
    const changes = join(work, 'changes.json');
    const applied = await run('--github', 'office/ledger', '--apply', '--changes', changes);
    expect(applied.code).toBe(0);
    expect(applied.out).toMatch(/办了\d+处。\n$/u);
    const written = JSON.parse(readFileSync(changes, 'utf8')) as Record<string, readonly object[]>;
    expect(Object.keys(written)).toEqual(['opened', 'standing', 'settled']);
    expect(written['opened']?.[0]).toMatchObject({
      who: expect.any(String) as unknown,
      line: expect.stringContaining('逾期') as unknown,
      url: expect.stringMatching(/\/issues\/\d+$/u) as unknown,
    });
    const again = JSON.parse((await run('--github', 'office/ledger', '--apply', '--json')).out) as object;
    expect(again).toMatchObject({ steps: [], left: 0, changes: { opened: [], standing: written['opened'] } });
  }, 120_000);

  test('on a day of rest a scheduled run does nothing and says so', async () => {
    const github = await onForge();
    const changes = join(work, 'rest.json');
    const { code, out } = await endOfCommand(overdueCommand, [
      ...['--data', data, '--as-of', '2026-05-24 08:20', '--github', 'office/ledger'],
      ...['--apply', '--workday', '--changes', changes],
    ]);
    expect([code, out]).toEqual([0, '2026年5月24日（周日）不是工作日，什么都不做（--workday）。\n']);
    expect(JSON.parse(readFileSync(changes, 'utf8'))).toEqual({ opened: [], standing: [], settled: [] });
    expect(github.askings()).toEqual([]);
  });
});
