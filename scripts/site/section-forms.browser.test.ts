import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordText } from '#form/record-text.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { canBrowse, forget, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import { serveFolder, type StaticServer } from '../lib/serve/static-server.ts';
import { accessibilityFaults, letAskFaults } from '../testing/accessibility.ts';
import { build } from '../testing/built-files.ts';
import { misfits, shownForm } from '../testing/page-fit.ts';
import { CLAIMED, makeSectionOffice, PLANNED } from '../testing/offices/section-office.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-section-'));
const FORMS = [
  ...['grid', 'verification', 'filing', 'sign', 'register', 'event=suspend', 'clue', 'issue'],
  ...['incoming', 'incoming=in2026-001', 'seldom/#inspection', 'seldom/#measure', 'seldom/#marks'],
];

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.skipIf(!canBrowse())('the forms of the section, on a Friday afternoon', () => {
  let browser: Browser;
  let site: StaticServer;
  let tab: Page;
  beforeAll(async () => {
    const data = join(work, 'data');
    makeSectionOffice(data);
    await build({ data, asOf: '2026-06-12 15:00', profile: 'internal' }, join(work, 'dist'));
    [browser, site] = await Promise.all([openBrowser(), serveFolder(join(work, 'dist'))]);
    tab = await (await openReader(browser, { viewport: { width: 1280, height: 900 } })).newPage();
    await tab.clock.setFixedTime('2026-06-12T15:00:00+08:00');
  }, 300_000);
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  /** A form in a tab that remembers nothing. */
  async function opened(form: string): Promise<Page> {
    await forget(tab, `${site.url}submit/`);
    await tab.setViewportSize({ width: 1280, height: 900 });
    await openForm(tab, form);
    return tab;
  }

  /** Loads the page anew, as whoever follows a link to the form does: another fragment alone loads nothing. */
  async function openForm(page: Page, form: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${site.url}submit/mishu/${form.includes('#') ? form : `#${form}`}`);
    await page.locator('submit-form .form-ways').waitFor();
    await page.waitForLoadState('networkidle');
  }

  /** Goes on with the Tab key until a field or a button has the focus. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let n = 0; n < 200; n += 1) {
      const here = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.id === '' ? activeElement.textContent : activeElement?.id;
      });
      if (here === wanted) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${wanted}`);
  }

  async function saved(page: Page): Promise<Buffer> {
    await tabTo(page, '保存文件');
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    return readFileSync(await (await saving).path());
  }

  test('what was written on a 方案 stands in the form of 督查记录 once somebody went', async () => {
    const page = tab;
    await page.goto(`${site.url}papers/scheme/new/`);
    await page.getByLabel('督查名称').fill('易地建设费专项督查');
    await page.getByLabel('督查依据').fill('2026年度督查计划第2项');
    await page.getByLabel('督查重点').fill('底数是否一致\n有无批准手续\n文书是否送达');
    await page.getByLabel('督查方式').fill('查阅、数据比对');
    await page.reload();
    expect(await page.getByLabel('督查依据').inputValue()).toBe('2026年度督查计划第2项');
    await page.getByRole('link', { name: '进行以后，登记督查记录' }).click();
    await page.locator('submit-form .form-ways').waitFor();
    const valueOf = (key: string) => page.locator(`[id="field-${key}"]`).inputValue();
    expect(await valueOf('title')).toBe('易地建设费专项督查');
    expect(await valueOf('s.basis')).toBe('2026年度督查计划第2项');
    expect(await valueOf('s.focus')).toBe('底数是否一致\n有无批准手续\n文书是否送达');
    expect(await valueOf('s.ways')).toBe('查阅、数据比对');
  });

  test('a batch of plans is filed by the keyboard alone, each as a file at its place', async () => {
    const page = await opened('filing');
    for (const id of PLANNED.slice(0, 2)) {
      await tabTo(page, `field-p.${id}.1.file`);
      await page.keyboard.press('Space');
      await tabTo(page, `field-p.${id}.1.node.n1`);
      await page.keyboard.press('Space');
    }
    const files = Object.entries(unzipSync(await saved(page))).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString('utf8'),
    ]);
    expect(files).toEqual(
      PLANNED.slice(0, 2).map((task) => [
        `tasks/2026/${task}/filing-v1.yaml`,
        recordText('filing', {
          task,
          version: 1,
          approval: { by: 'fenguan', on: '2026-06-12', mode: '签批' },
          filed: { on: '2026-06-12' },
          assessed: ['n1'],
          submitted: '2026-06-12 15:00',
        }),
      ]),
    );
    expect(await page.locator('submit-form .form-summary').textContent()).toContain('没有问题');
  });

  test('the week’s paper is registered as its draft proposes it, in the bytes that the checker reads', async () => {
    const page = await opened('issue=weekly-2026-w24');
    const text = (await saved(page)).toString('utf8');
    const path = 'issued/weekly/2026-w24-zhoubao.yaml';
    expect(text.startsWith(`# ${path}\nid: 2026-w24-zhoubao\nkind: 周报\nweek: 2026-W24\n`)).toBe(true);
    const names = { kind: 'weekly', id: '2026-w24-zhoubao' };
    const read = readRecord({ file: path, path, names, text, faults: [] }, KINDS.issued.schema);
    expect(read.problems).toEqual([]);
    expect(await page.locator('submit-form .form-summary').textContent()).toContain('没有问题');
  });

  test('a table of claims is checked by the keyboard alone, in one sitting', async () => {
    const page = await opened('verification');
    for (const id of CLAIMED) {
      await tabTo(page, `field-c.${id}.end.result`);
      await page.keyboard.press('ArrowDown');
      await tabTo(page, `field-c.${id}.end.finding`);
      await page.keyboard.insertText('属实。');
      await tabTo(page, `field-c.${id}.end.seen.0`);
      await page.keyboard.press('Space');
    }
    const path = 'verifications/2026/2026-06-12-ziliao.yaml';
    const result = { node: 'end', kind: '核验', result: '通过', finding: '属实。', seen: ['验收单'] };
    expect((await saved(page)).toString('utf8')).toBe(
      `# ${path}\n${recordText('verification', {
        id: '2026-06-12-ziliao',
        on: '2026-06-12',
        by: 'mishu',
        method: '查阅资料',
        results: CLAIMED.map((task) => ({ task, ...result })),
        submitted: '2026-06-12 15:00',
      })}`,
    );
  });

  test('a paper that wants an answer is registered, and an answer written into the one that stands', async () => {
    const page = await opened('incoming');
    await page.locator('#field-kind').selectOption('领导批示');
    await page.locator('#field-title').fill('关于学校疏散标识的批示');
    await page.locator('#field-from').fill('市政府分管负责同志');
    await page.locator('#field-text').fill('请于月底前补齐。');
    await page.locator('#field-wants').check();
    await page.locator('[id="field-reply.to"]').fill('市政府督查室');
    await page.locator('[id="field-reply.due"]').fill('2026-06-30');
    const fresh = {
      id: 'in2026-002',
      kind: '领导批示',
      title: '关于学校疏散标识的批示',
      from: '市政府分管负责同志',
      date: '2026-06-12',
      text: '请于月底前补齐。',
      reply: { to: '市政府督查室', due: '2026-06-30' },
      submitted: '2026-06-12 15:00',
    };
    expect((await saved(page)).toString('utf8')).toBe(
      `# incoming/2026/in2026-002.yaml\n${recordText('incoming', fresh)}`,
    );
    await page.goto(`${site.url}submit/mishu/#incoming=in2026-001`);
    await page.locator('[id="field-replied.text"]').fill('已全部维护到位。');
    const answered = (await saved(page)).toString('utf8');
    expect(answered.startsWith('# incoming/2026/in2026-001.yaml\n')).toBe(true);
    expect(answered).toContain('replied:\n  on: 2026-06-12\n  text: 已全部维护到位。\n');
    expect(answered).toContain('reply:\n  to: 省民防办\n  due: 2026-06-15\n');
  });

  test('where nothing was filled in, nothing leaves, and that is said', async () => {
    const page = await opened('filing');
    await page.locator('submit-form').getByRole('button', { name: '保存文件' }).click();
    await page.getByRole('alert').getByText('还没有填').waitFor();
    expect(await page.locator('submit-form .form-out').textContent()).toBe('');
  });

  test('what is wrong is told at its tick, and the files are copied whole for no group', async () => {
    const page = await opened('filing');
    const tick = page.locator(`[id="field-p.${PLANNED[0] ?? ''}.1.file"]`);
    await tick.check();
    await page.getByLabel('签批日期').first().fill('2026-06-05');
    await page.locator('submit-form').getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('[id="field-d.on"]').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('签批日期').first().fill('2026-06-11');
    await page.locator('submit-form').getByRole('button', { name: '复制文字' }).click();
    await page.locator('.form-told').getByText('不要贴到工作群').waitFor();
    expect(await page.getByLabel('报送的文字').inputValue()).toContain(
      `# tasks/2026/${PLANNED[0] ?? ''}/filing-v1.yaml\n`,
    );
  });

  test('the grid prints what was filled in, and remembers who enters', async () => {
    const page = await opened('grid');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.locator('[id="field-g.gongcheng.others"]').check();
    await page.locator('[id="field-ob.enteredBy"]').selectOption('mishu');
    await page.locator('submit-form').getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.form-paper').innerText()).toContain('其余无变化');
    await page.emulateMedia({ media: null });
  });

  test('the form of marks, of which the demo has none, fits with a row for each unit', async () => {
    const server = await serveWithFonts(join(work, 'dist'));
    const page = tab;
    await page.goto(`${server.url}submit/mishu/seldom/#marks`);
    await page.locator('.form-sheet h3').waitFor();
    expect(await shownForm(page)).toBe('marks');
    expect(await page.locator('[id^="field-mark."]').count()).toBeGreaterThan(1);
    await page.evaluate(() => document.fonts.ready);
    const wrong: string[] = [];
    for (const width of [1280, 390, 360]) {
      await page.setViewportSize({ width, height: 800 });
      wrong.push(...(await misfits(page)).map((misfit) => `${misfit} (${String(width)})`));
    }
    expect(wrong).toEqual([]);
    await server.close();
  });

  describe('each form, in one tab', () => {
    let page: Page;
    beforeAll(async () => {
      const reader = await openReader(browser, { viewport: { width: 390, height: 900 } });
      await letAskFaults(reader);
      page = await reader.newPage();
      await page.clock.setFixedTime('2026-06-12T15:00:00+08:00');
    });
    afterAll(async () => {
      await page.context().close();
    });

    test.each(FORMS)(
      'the form %s has no accessibility faults and does not scroll sideways at 390 px',
      async (form) => {
        await openForm(page, form);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await accessibilityFaults(page)).toEqual([]);
      },
    );
  });
});
