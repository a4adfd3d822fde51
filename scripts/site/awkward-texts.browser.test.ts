import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { asText, counted } from '../lib/check/check-output.ts';
import { checkRecord } from '../lib/check/check-record.ts';
import { projectRoot, runNodeQuietly, type Said } from '../lib/process/run-node.ts';
import { checkHtml } from '../lib/serve/site-checks.ts';
import { missingFiles } from '../lib/links/missing-files.ts';
import { AWKWARD, makeAwkwardOffice } from '../testing/offices/awkward-office.ts';

const work = mkdtempSync(join(tmpdir(), 'duban 名%20#?-'));
const data = join(work, 'data');
const out = join(work, 'dist');

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const build = (): Promise<Said> =>
  runNodeQuietly(join(projectRoot, 'scripts', 'build.ts'), ['--data', data, '--out', out]);

/** What a reader sees of a page. */
function textOf(html: string): string {
  const text = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, '');
  return text.replaceAll(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code?: string, name?: string) =>
    code === undefined
      ? (new Map(Object.entries(NAMED)).get(name ?? '') ?? '')
      : String.fromCodePoint(Number(code)),
  );
}
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"' };

describe('an office whose texts hold whatever people write, built by two commands at once', () => {
  let ended: readonly Said[];
  beforeAll(async () => {
    makeAwkwardOffice(data);
    ended = await Promise.all([build(), build()]);
  }, 300_000);

  test('has no fault that the check would tell', () => {
    const result = checkRecord({ data, asOf: undefined, overdue: false, frozen: true });
    const errors = { ...result, problems: result.problems.filter(({ severity }) => severity === 'error') };
    expect([counted(result).errors, asText(errors)]).toEqual([0, expect.any(String)]);
  });

  test('is built by both, the second after the first, and nothing is left beside it', () => {
    expect(ended.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0]);
    expect(ended.filter(({ output }) => output.includes('正由另一个命令生成'))).toHaveLength(1);
    expect(readdirSync(work).sort()).toEqual(['data', 'dist']);
  });

  test('has every file that it refers to, and sound pages', async () => {
    expect(await missingFiles(out)).toEqual([]);
    expect(await checkHtml(join(out, 'tasks'))).toEqual([]);
  }, 240_000);

  test('shows its texts as they are written', () => {
    const pages = readdirSync(join(data, 'tasks/2026')).map((id) => {
      const file = join(data, 'tasks/2026', id, 'task.yaml');
      const { title, requirement } = KINDS.task.schema.parse(load(readFileSync(file, 'utf8')));
      const page = textOf(readFileSync(join(out, 'tasks', id, 'index.html'), 'utf8'));
      expect(AWKWARD).toContain(title);
      for (const text of [title, requirement]) expect(page).toContain(text);
      return page;
    });
    expect(AWKWARD.filter((text) => !pages.some((page) => page.includes(text)))).toEqual([]);
  });
});
