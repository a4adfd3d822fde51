import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { SECTION_FORMS, SELDOM_FORMS, UNIT_FORMS } from '#form/address.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import { canBrowseOld, openOldBrowser } from '../lib/serve/old-browser.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { buildUnchecked } from '../testing/built-files.ts';
import { layMatters, makeFridayOffice } from '../testing/offices/friday-office.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-old-forms-'));
const PHONE = { width: 360, height: 740 };
const AS_OF = '2026-06-12 08:00';
const NOW = Date.parse('2026-06-12T10:20:00+08:00');
/** What needs a word of its own: its node falls due, or its plan. */
const OWN = ['t2026-090', 't2026-011'] as const;
/** This kernel cannot say whether an element is seen, as the driver of today asks it. */
const UNSEEN = { force: true } as const;
/** Forms of the section that are elements of their own. */
const DOORS: readonly string[] = ['paste', 'meeting'];

describe.skipIf(!canBrowseOld())('the forms in a kernel of October 2020, on a phone', () => {
  let browser: Browser;
  let site: StaticServer;
  beforeAll(async () => {
    const data = join(work, 'data');
    makeFridayOffice(data);
    layMatters(data, [{ lead: 'dongping', no: 90, title: '汛期人防工程巡查', isSoon: false, isNew: true }]);
    await buildUnchecked({ data, asOf: AS_OF, profile: 'internal' }, join(work, 'dist'), ['submit']);
    [browser, site] = await Promise.all([openOldBrowser(), serveWithFonts(join(work, 'dist'))]);
  }, 600_000);
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    rmSync(work, { recursive: true, force: true });
  });

  interface Tab {
    readonly page: Page;
    /** What its scripts throw. The list grows while it lives. */
    readonly faults: string[];
  }

  async function newTab(): Promise<Tab> {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript((moment) => {
      Date.now = () => moment;
      // What is saved is kept to be read: this kernel tells nobody of a download.
      const blobs: Blob[] = [];
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return made(blob);
      };
      Object.defineProperty(window, 'savedTexts', {
        get: () => Promise.all(blobs.map((blob) => blob.text())),
      });
    }, NOW);
    return { page, faults };
  }

  async function opened(path: string): Promise<Tab> {
    const tab = await newTab();
    await tab.page.goto(site.url + path);
    return tab;
  }

  const there = (page: Page, selector: string) =>
    expect.poll(() => page.locator(selector).count(), { timeout: 20_000 }).toBeGreaterThan(0);
  const beyond = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  describe('each form, in one tab', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await newTab();
    });
    afterAll(async () => {
      await tab.page.context().close();
    });

    /** Loads the page anew: another fragment alone loads nothing. */
    async function load(path: string): Promise<Page> {
      tab.faults.length = 0;
      await tab.page.goto('about:blank');
      await tab.page.goto(site.url + path);
      return tab.page;
    }

    test.each(UNIT_FORMS)('the form %s opens without a fault, no wider than a phone', async (form) => {
      const page = await load(`submit/dongping/#${form}`);
      await there(page, 'submit-form .form-sheet h3');
      expect({ faults: tab.faults, beyond: await beyond(page) }).toEqual({ faults: [], beyond: 0 });
    });

    test.each(SECTION_FORMS)(
      'the section’s form %s opens without a fault, no wider than a phone',
      async (form) => {
        const page = await load(`submit/mishu/#${form}`);
        if (DOORS.includes(form)) await there(page, `${form}-door textarea`);
        else await there(page, `submit-form a[href="#${form}"][aria-current]`);
        expect({ faults: tab.faults, beyond: await beyond(page) }).toEqual({ faults: [], beyond: 0 });
      },
    );

    test.each(SELDOM_FORMS)(
      'the seldom form %s opens without a fault, no wider than a phone',
      async (form) => {
        const page = await load(`submit/mishu/seldom/#${form}`);
        await there(page, 'submit-form .form-sheet h3');
        expect({ faults: tab.faults, beyond: await beyond(page) }).toEqual({ faults: [], beyond: 0 });
      },
    );
  });

  const fieldOf = (page: Page, task: string) => page.locator(`[id="field-m.${task}.text"]`);
  const fillWeek = async (page: Page, words: string) => {
    for (const task of OWN) await fieldOf(page, task).fill(words, UNSEEN);
    await page.locator('[id="field-others"]').dispatchEvent('click');
  };

  test('what the check says stands beside its field, as in any other browser', async () => {
    const { page, faults } = await opened('submit/dongping/#weekly');
    await there(page, '[id="field-others"]');
    await fillWeek(page, '请打13800000000');
    const field = fieldOf(page, OWN[0]);
    await page.locator('button', { hasText: '复制文字' }).dispatchEvent('click');
    await there(page, '[role=alert]');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const told = (await field.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
    expect(await page.locator(`[id="${told}"]`).textContent()).toMatch(/^发现.*改法：请/u);
    expect({ faults, beyond: await beyond(page) }).toEqual({ faults: [], beyond: 0 });
    await page.context().close();
  });

  test('a week is filled in, copied as words, and saved as bytes that the checker reads', async () => {
    const { page, faults } = await opened('submit/dongping/#weekly');
    const words = '桩基𠮷检测：已完成 #1，“监理”签认；余下- 两项。';
    await there(page, '[id="field-others"]');
    await fillWeek(page, words);
    await page.locator('button', { hasText: '复制文字' }).dispatchEvent('click');
    await there(page, '.form-out textarea');
    expect(await page.locator('.form-out textarea').inputValue()).toContain(words);
    await page.locator('button', { hasText: '保存文件' }).dispatchEvent('click');
    await expect.poll(() => page.locator('.form-told').textContent()).toMatch(/已存为/u);
    const [saved] = await page.evaluate<readonly string[]>('savedTexts');
    const [file] = filesOfIssue(`\`\`\`yaml\n${saved ?? ''}\`\`\`\n`, 'data');
    const names = { week: '2026-W24', unit: 'dongping' };
    const path = `reports/${names.week}/${names.unit}.yaml`;
    expect(file?.path).toBe(path);
    const read = readRecord(
      { file: path, path, names, text: file?.text ?? '', faults: [] },
      KINDS.report.schema,
    );
    expect(read.problems).toEqual([]);
    expect(read.entry?.value).toMatchObject({
      others: '无变化',
      matters: OWN.map((task) => ({ task, text: words })),
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
