import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gateCommand } from './lib/commands/gate.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { ACCOUNTS, gateRepository } from './testing/gate-repository.ts';
import { startCommand } from './testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-gate-command-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

async function run(
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { code, out, error } = await endOfCommand(gateCommand, words);
  return { code, said: out + error };
}

function started(...words: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { code, out, error } = startCommand('gate', words);
  return { code, said: out + error };
}

test('the command says by its exit what would become of a submission, the same from typed facts and from a file of them', async () => {
  const { dir, handIn } = gateRepository(join(work, 'repository'));
  const report = 'unit: gongcheng\nweek: 2026-W21\nothers: 无变化\nsubmitted: 2026-05-22 10:31\n';
  const right = handIn({ 'data/reports/2026-W21/gongcheng.yaml': report });
  const at = ['--repo', dir, '--at', '2026-05-22 10:31'];
  const lands = started('--head', right, '--author', 'example-gongcheng', ...at);
  expect(lands).toMatchObject({ code: 0, said: expect.stringContaining('已收到') as unknown });
  expect(await run('--head', right, '--author', String(ACCOUNTS.caiwu), ...at)).toMatchObject({
    code: 1,
    said: expect.stringContaining('gate-unit') as unknown,
  });
  const facts = join(work, 'facts.json');
  const known = { door: '合并请求', author: ACCOUNTS.gongcheng, at: '2026-05-22T02:31:00Z' };
  writeFileSync(facts, JSON.stringify(known));
  expect(await run('--repo', dir, '--head', right, '--facts', facts)).toEqual(lands);
  writeFileSync(facts, JSON.stringify({ ...known, author: 'gongcheng' }));
  expect(await run('--repo', dir, '--head', right, '--facts', facts)).toMatchObject({
    code: 2,
    said: expect.stringContaining('author') as unknown,
  });
  expect(started('--repo', dir, '--author', 'example-gongcheng', '--at', '2026-05-22 10:31').code).toBe(2);

  // What an issue files is judged from its text, as it was typed or as the forge tells of it.
  const issue = join(work, 'issue.md');
  const body = `\`\`\`yaml\n# reports/2026-W21/gongcheng.yaml\n${report}\`\`\`\n`;
  writeFileSync(issue, body);
  expect(await run('--issue', issue, '--author', 'example-gongcheng', ...at)).toEqual({
    code: 0,
    said: lands.said,
  });
  const versions = [{ at: '2026-05-22T02:20:00Z', by: ACCOUNTS.gongcheng, body }];
  const filed = { ...known, door: '议题', opened: '2026-05-22T02:20:00Z', issue: { body, versions } };
  writeFileSync(facts, JSON.stringify(filed));
  expect(await run('--repo', dir, '--facts', facts)).toMatchObject({
    code: 0,
    said: expect.stringContaining('10:20收到') as unknown,
  });
  for (const line of [
    ['--facts', facts, '--head', right],
    ['--issue', join(work, 'nothing'), '--author', 'example-gongcheng', '--at', '2026-05-22 10:31'],
  ])
    expect((await run('--repo', dir, ...line)).code).toBe(2);
});
