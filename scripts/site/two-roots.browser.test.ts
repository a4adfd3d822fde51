import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/process/run-node.ts';
import { startCommand } from '../testing/start-command.ts';

// A name as people give to folders, on whatever disk temporary files lie.
const office = mkdtempSync(join(tmpdir(), 'duban 本办 100%-'));
cpSync(join(projectRoot, 'src/testing/offices/plain'), join(office, 'data'), { recursive: true });

afterAll(() => {
  rmSync(office, { recursive: true, force: true });
});

function run(command: string, ...args: string[]): { code: number | null; out: string } {
  const { code, out, error } = startCommand(command, args, { cwd: office });
  return { code, out: out + error };
}

describe('the commands of the engine, run in the folder of another office', { timeout: 120_000 }, () => {
  test('check its record and name its files from there', () => {
    const { code, out } = run('check', '--frozen');
    expect(code).toBe(0);
    expect(out).toMatch(/^data\/tasks\/2026\/t2026-001\/task\.yaml:\d+:\d+ {2}reminder/mu);
  });

  test('compute its frozen periods anew', () => {
    expect(run('verify', '2026-04').out).toContain('核对结果：相符');
  });

  test('freeze into its record', () => {
    const by = ['--by', 'juzhang', '--on', '2026-06-12', '--as-of', '2026-06-12 17:00'];
    const { out } = run('freeze', '2026-05', ...by, '--force', '本组只有一个单位有任务');
    expect(out).toContain(join('data', 'editions', '2026-05', 'v1.yaml'));
    expect(existsSync(join(office, 'data/editions/2026-05/v1.yaml'))).toBe(true);
    rmSync(join(office, 'data/editions/2026-05'), { recursive: true });
  });

  test('build its site there, whatever the folder is called, and leave nothing beside it', () => {
    const { code, out } = run('build');
    expect([code, out]).toEqual([0, expect.stringContaining('dist')]);
    const name = /^name: (.+)$/mu.exec(readFileSync(join(office, 'data/office.yaml'), 'utf8'))?.[1] ?? '';
    expect(name).not.toBe('');
    expect(readFileSync(join(office, 'dist/about/index.html'), 'utf8')).toContain(name);
    expect(readdirSync(office).sort()).toEqual(['data', 'dist']);
    // Once more over the first: the folder is the next site as a whole.
    expect(run('build').code).toBe(0);
    expect(readdirSync(office).sort()).toEqual(['data', 'dist']);
  });
});
