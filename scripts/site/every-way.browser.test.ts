import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordText } from '#form/record-text.ts';
import { RELEASE_LABEL } from '#forge/forge-names.ts';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { readAndCheck } from '../lib/check/check-record.ts';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveFolder, type StaticServer } from '../lib/serve/static-server.ts';
import { build, filesOf } from '../testing/built-files.ts';
import { handIn } from '../testing/offices/counter-office.ts';
import { actedOn, decidedAt, shownOnMain } from '../testing/counter-run.ts';
import { makeFormsOffice, MATTERS } from '../testing/offices/forms-office.ts';
import type { FakeGithub } from '../testing/github/fake-github.ts';
import { repoOf, withGithub } from '../testing/github/with-github.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-every-way-'));
const data = join(work, 'data');
const PLACE = 'reports/2026-W24/gongcheng.yaml';
/** Two hundred characters, of those that people write and a format could take for its own. */
const WORDS = '桩基𠮷检测：已完成 #1，“监理”签认；余下- 两项。`反引号`、{括号}。'.repeat(6).slice(0, 200);
const WEEK = {
  unit: 'gongcheng',
  week: '2026-W24',
  matters: MATTERS.map((task) => ({ task, text: WORDS })),
  submitted: '2026-06-12 10:20',
};
/** As the forge has its moments: 10:20 and 10:31 in the office. */
const FILED = '2026-06-12T02:20:30Z';
const SWEPT = '2026-06-12T02:31:00Z';

describe.skipIf(!canBrowse())('a week of ten matters and two thousand characters', () => {
  let browser: Browser;
  let site: StaticServer;
  let reader: BrowserContext;

  beforeAll(async () => {
    makeFormsOffice(data);
    await build({ data, asOf: '2026-06-12 08:00', profile: 'internal' }, join(work, 'dist'));
    [browser, site] = await Promise.all([openBrowser(), serveFolder(join(work, 'dist'))]);
    reader = await openReader(browser, { acceptDownloads: true });
    await reader.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.route('https://github.com/**', (route) => route.abort());
  }, 300_000);
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    rmSync(work, { recursive: true, force: true });
  });

  /** The form with the whole week typed in. */
  async function filledIn(): Promise<Page> {
    const page = await reader.newPage();
    await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    await page.goto(`${site.url}submit/gongcheng/#weekly`);
    for (const id of MATTERS) await page.locator(`[id="field-m.${id}.text"]`).fill(WORDS);
    return page;
  }

  /** The office's record on a forge, where the unit and the section have accounts. */
  async function onForge(): Promise<FakeGithub> {
    const github = await withGithub({ at: '2026-06-12T00:00:00Z', isPrivate: false });
    const record = mkdtempSync(join(work, 'forge-'));
    cpSync(data, record, { recursive: true });
    for (const [login, right] of [
      ['gongcheng', 'none'],
      ['mishu', 'write'],
    ] as const)
      appendFileSync(
        join(record, `units/${login}.yaml`),
        `accounts: [{ from: 2026-01-05, id: ${String(github.addPerson(login, right))}, login: ${login} }]\n`,
      );
    const files = Object.fromEntries(
      [...filesOf(record)].map(([path, bytes]) => [
        `data${path.replaceAll('\\', '/')}`,
        bytes.toString('utf8'),
      ]),
    );
    github.push(github.owner, {
      branch: 'main',
      files: { ...files, '.github/workflows/publish.yml': 'on: workflow_dispatch\n' },
      message: '台账',
    });
    github.at(FILED);
    return github;
  }

  /** Files an issue as its form does, and answers with what landed at the place of the week. */
  async function landedByIssue(login: string, block: string): Promise<string> {
    const github = await onForge();
    const body = `### 种类\n\n周报\n\n### 单位\n\n工程科\n\n### 记录\n\n\`\`\`yaml\n${block}\n\`\`\`\n`;
    const { issues } = github.as(login).rest;
    const { data: issue } = await issues.create({ ...repoOf(github), title: '周报', body });
    // What the section enters it says itself that it means to.
    if (login === 'mishu') {
      await issues.createLabel({ ...repoOf(github), name: RELEASE_LABEL, color: '0b6e4f' });
      await issues.addLabels({ ...repoOf(github), issue_number: issue.number, labels: [RELEASE_LABEL] });
    }
    return landed(github);
  }

  async function landed(github: FakeGithub): Promise<string> {
    expect(await actedOn(github, await decidedAt(github, SWEPT))).toEqual(['landed']);
    expect(shownOnMain(github, 'data/receipts/2026-06-12.yaml')).toContain('moment: 2026-06-12 10:20');
    return `${shownOnMain(github, `data/${PLACE}`)}\n`;
  }

  /** What the checker finds wrong with the ledger once a file has been laid into it. */
  function wrongWith(text: string): readonly string[] {
    const laid = mkdtempSync(join(work, 'laid-'));
    cpSync(data, laid, { recursive: true });
    mkdirSync(dirname(join(laid, PLACE)), { recursive: true });
    writeFileSync(join(laid, PLACE), text);
    const choice = { data: laid, asOf: '2026-06-12 10:31', overdue: false, frozen: false } as const;
    const { result, ledger } = readAndCheck({ ...choice, profile: 'internal' });
    expect(ledger.report.map(({ path }) => path)).toEqual([PLACE]);
    return result.problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  }

  test('saved as a file is what the checker reads, and lands by a pull request as it is', async () => {
    const page = await filledIn();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存文件' }).click();
    const saved = readFileSync(await (await saving).path(), 'utf8');
    expect(saved).toBe(`# ${PLACE}\n${recordText('report', WEEK)}`);
    expect(wrongWith(saved)).toEqual([]);
    const github = await onForge();
    await handIn(github, 'gongcheng', { [`data/${PLACE}`]: saved });
    expect(await landed(github)).toBe(saved);
    await page.close();
  });

  test('pasted into the forge’s form lands to the byte', async () => {
    const page = await filledIn();
    await page.getByRole('button', { name: '用 GitHub 报送' }).click();
    const block = await page.getByLabel('报送的文字').inputValue();
    const text = await landedByIssue('gongcheng', block);
    expect(text).toBe(recordText('report', WEEK));
    expect(wrongWith(text)).toEqual([]);
    await page.close();
  });

  test('copied as words for the group is entered by the section, and lands as said, with when it came', async () => {
    const page = await filledIn();
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制').waitFor();
    const words = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${site.url}submit/mishu/#paste`);
    await page.locator('#paste-box').fill(words);
    const door = page.locator('paste-door');
    for (const name of ['拆分', '核对并登记']) await door.getByRole('button', { name }).click();
    await door.locator('.form-summary > *').first().waitFor();
    expect(await door.locator('.form-summary .form-error').allTextContents()).toEqual([]);
    await door.getByRole('button', { name: '复制文字' }).click();
    const block = await door.locator('.form-out textarea').inputValue();
    const text = await landedByIssue('mishu', block);
    expect(filesOfIssue(`\`\`\`yaml\n${block}\n\`\`\`\n`, 'data').map((file) => file.text)).toEqual([text]);
    expect(load(text)).toEqual({
      ...WEEK,
      onBehalf: { receivedAt: '2026-06-12 10:20', channel: '微信', enteredBy: 'mishu' },
    });
    expect(wrongWith(text)).toEqual([]);
    await page.close();
  });
});
