import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'js-yaml';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { recordText } from '#form/record-text.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { canBrowse, forget, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveFolder, type StaticServer } from '../lib/serve/static-server.ts';
import { accessibilityFaults, letAskFaults } from '../testing/accessibility.ts';
import { build } from '../testing/built-files.ts';
import { makeFormsOffice, MATTERS } from '../testing/offices/forms-office.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-forms-'));
const PATH = 'reports/2026-W24/gongcheng.yaml';
/** Two hundred characters, of those that people write and a format could take for its own. */
const WORDS = '桩基𠮷检测：已完成 #1，“监理”签认；余下- 两项。`反引号`、{括号}。'.repeat(6).slice(0, 200);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Scripts of a folder with all that they import, now or later. */
function withAllNamed(folder: string, names: readonly string[]): ReadonlySet<string> {
  const all = new Set(names);
  for (const name of all) {
    const code = readFileSync(join(folder, name), 'utf8');
    for (const [, other = ''] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/gu)) all.add(other);
  }
  return all;
}

describe.skipIf(!canBrowse())('the forms of a unit, on a Friday morning', () => {
  let browser: Browser;
  let site: StaticServer;
  let tab: Page;
  beforeAll(async () => {
    const data = join(work, 'data');
    makeFormsOffice(data);
    await build({ data, asOf: '2026-06-12 08:00', profile: 'internal' }, join(work, 'dist'));
    [browser, site] = await Promise.all([openBrowser(), serveFolder(join(work, 'dist'))]);
    tab = await (await openReader(browser)).newPage();
  }, 300_000);
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  async function opened(hash = '#weekly', options: BrowserContextOptions = {}): Promise<Page> {
    const reader = await openReader(browser, { acceptDownloads: true, ...options });
    const page = await reader.newPage();
    if (options.javaScriptEnabled !== false) await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    await page.goto(`${site.url}submit/gongcheng/${hash}`);
    if (options.javaScriptEnabled !== false) await page.getByRole('button', { name: '复制文字' }).waitFor();
    return page;
  }

  /** The same in a tab that remembers nothing: for what asks neither of windows nor of what they keep. */
  async function openedInTab(hash = '#weekly'): Promise<Page> {
    await forget(tab, `${site.url}submit/`);
    await tab.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    await tab.goto(`${site.url}submit/gongcheng/${hash}`);
    await tab.getByRole('button', { name: '复制文字' }).waitFor();
    return tab;
  }

  async function fillWeek(page: Page, text: string): Promise<void> {
    for (const id of MATTERS) await page.locator(`[id="field-m.${id}.text"]`).fill(text);
  }

  const report = (text: string) =>
    recordText('report', {
      unit: 'gongcheng',
      week: '2026-W24',
      matters: MATTERS.map((task) => ({ task, text })),
      submitted: '2026-06-12 10:20',
    });

  function expectRead(text: string): void {
    const names = { week: '2026-W24', unit: 'gongcheng' };
    const read = readRecord({ file: PATH, path: PATH, names, text, faults: [] }, KINDS.report.schema);
    expect(read.problems).toEqual([]);
    expect(read.entry?.value).toMatchObject({ week: '2026-W24' });
  }

  test('a week of ten matters and two thousand characters is saved to the byte', async () => {
    const page = await openedInTab();
    await fillWeek(page, WORDS);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存文件' }).click();
    const saved = readFileSync(await (await saving).path(), 'utf8');
    expect(saved).toBe(`# ${PATH}\n${report(WORDS)}`);
    expectRead(saved);
  });

  test('it goes to the issue form: prefilled where the address allows, else by one paste of the same bytes', async () => {
    const forge = 'https://github.com/**';
    await tab.context().route(forge, (route) => route.abort());
    for (const [text, isFilled] of [
      [WORDS, false],
      ['未动', true],
    ] as const) {
      const page = await openedInTab();
      await fillWeek(page, text);
      await page.getByRole('button', { name: '用 GitHub 报送' }).click();
      const href = (await page.getByRole('link', { name: '打开报送页' }).getAttribute('href')) ?? '';
      const { pathname, searchParams } = new URL(href);
      expect([pathname, searchParams.get('kind'), searchParams.get('unit')]).toEqual([
        '/example/ledger/issues/new',
        '周报',
        '工程科',
      ]);
      expect(searchParams.has('records')).toBe(isFilled);
      const pasted = isFilled
        ? searchParams.get('records')
        : await page.getByLabel('报送的文字').inputValue();
      const [filed] = filesOfIssue(`### 记录\n\n\`\`\`yaml\n${pasted ?? ''}\n\`\`\`\n`, 'data');
      expect([filed?.path, filed?.text]).toEqual([PATH, report(text)]);
      expectRead(filed?.text ?? '');
    }
    await tab.context().unroute(forge);
  });

  test('what is for the inner network alone is not copied, and no button says that it was sent', async () => {
    const page = await openedInTab('#objection');
    await page.locator('[id="field-text"]').fill('5月29日已报完成，请核对。');
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('没有复制。另有1项不在文字里：请再保存文件或者打印，走内网送。').waitFor();
    expect(await page.locator('.form-out textarea').count()).toBe(0);
    expect(await page.getByRole('button', { name: '已经发出' }).count()).toBe(0);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存文件' }).click();
    const saved = readFileSync(await (await saving).path(), 'utf8');
    expect(saved).toContain('5月29日已报完成，请核对。');
  });

  test('a copied week of two thousand characters is read by the paste door to the byte', async () => {
    const page = await opened();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fillWeek(page, WORDS);
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${site.url}submit/mishu/#paste`);
    await page.locator('#paste-box').fill(copied);
    const door = page.locator('paste-door');
    for (const name of ['拆分', '核对并登记']) await door.getByRole('button', { name }).click();
    await door.locator('.form-summary > *').first().waitFor();
    expect(await door.locator('.form-summary .form-error').allTextContents()).toEqual([]);
    await door.getByRole('button', { name: '复制文字' }).click();
    const block = await door.locator('.form-out textarea').inputValue();
    const [entered] = filesOfIssue(`### 记录\n\n\`\`\`yaml\n${block}\n\`\`\`\n`, 'data');
    const onBehalf = { receivedAt: '2026-06-12 10:20', channel: '微信', enteredBy: 'mishu' };
    const { submitted, ...week } = load(report(WORDS)) as { readonly submitted: string };
    expect([entered?.path, load(entered?.text ?? '')]).toEqual([PATH, { ...week, submitted, onBehalf }]);
    expectRead(entered?.text ?? '');
    await page.context().close();
  });

  test('what is wrong is told beside its field, in the words of the check, and the summary leads there', async () => {
    const page = await openedInTab();
    await fillWeek(page, '未动');
    const field = page.locator(`[id="field-m.${MATTERS[3] ?? ''}.text"]`);
    await field.fill('请打13800000000');
    await page.getByRole('button', { name: '复制文字' }).click();
    const summary = page.locator('.form-summary');
    await page.getByRole('alert').waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const told = (await field.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
    expect(await page.locator(`[id="${told}"]`).textContent()).toMatch(/^发现.*改法：请/u);
    await summary.getByRole('link').first().click();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a draft survives a reload, and is gone once it was sent', async () => {
    const page = await opened();
    const field = page.locator(`[id="field-m.${MATTERS[0] ?? ''}.text"]`);
    await fillWeek(page, '草稿');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('草稿');
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('button', { name: '已经发出，清掉草稿' }).click();
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  });

  test('of two windows neither loses what it was told, and both say that there is another', async () => {
    const first = await opened();
    const second = await first.context().newPage();
    await second.clock.setFixedTime('2026-06-12T10:21:00+08:00');
    await second.goto(first.url());
    const field = (page: Page, n: number) => page.locator(`[id="field-m.${MATTERS[n] ?? ''}.text"]`);
    await field(first, 0).fill('甲窗先写');
    await first.getByText('另一个窗口也在填').waitFor({ state: 'detached' });
    await field(second, 1).fill('乙窗');
    await first.getByText('另一个窗口也在填').waitFor();
    await field(first, 0).fill('甲窗');
    await second.getByText('另一个窗口也在填').waitFor();
    await field(second, 2).fill('乙窗又写');
    for (const page of [first, second]) await page.close();
    const again = await first.context().newPage();
    await again.clock.setFixedTime('2026-06-12T10:22:00+08:00');
    await again.goto(`${site.url}submit/gongcheng/#weekly`);
    await field(again, 0).waitFor();
    expect(await Promise.all([0, 1, 2].map((n) => field(again, n).inputValue()))).toEqual([
      '甲窗',
      '乙窗',
      '乙窗又写',
    ]);
    await first.context().close();
  });

  test.each([
    ['2026-06-12T08:00:00+08:00', 0],
    ['2026-06-12T07:59:00+08:00', 1],
    ['1970-01-01T08:00:00+08:00', 1],
  ])('a device whose clock says %s is told where that cannot be', async (moment, told) => {
    await forget(tab, `${site.url}submit/`);
    await tab.clock.setFixedTime(moment);
    await tab.goto(`${site.url}submit/gongcheng/#weekly`);
    await tab.locator('.form-sheet h3').waitFor();
    expect(await tab.getByText('请先校准，报送时间按它填写').isVisible()).toBe(told === 1);
  });

  test('the day that is written is shown, and a device that is days ahead is set right by the person', async () => {
    const page = await openedInTab();
    const day = page.getByLabel('报送日期');
    expect(await day.inputValue()).toBe('2026-06-12');
    await page.clock.setFixedTime('2026-06-19T10:20:00+08:00');
    await page.reload();
    await page.getByRole('button', { name: '复制文字' }).waitFor();
    expect(await day.inputValue()).toBe('2026-06-19');
    await day.fill('2026-06-12');
    await fillWeek(page, WORDS);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存文件' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toBe(`# ${PATH}\n${report(WORDS)}`);
    // Set before what the site knows of, it is told so.
    const told = page.getByText('请先校准，报送时间按它填写');
    expect(await told.isVisible()).toBe(false);
    await day.fill('2026-06-11');
    await told.waitFor();
    // An emptied day is none: the last one stays.
    await day.fill('');
    expect(await day.inputValue()).toBe('2026-06-11');
  });

  test('the unit that was picked once is offered first, after a reload, in a new window, until another is picked', async () => {
    const reader = await openReader(browser);
    const begun = await reader.newPage();
    await begun.goto(`${site.url}submit/`);
    const again = (page: Page) => page.locator('.unit-again');
    const pick = (page: Page, unit: string) => page.locator(`.unit-choice a[href*="/${unit}/"]`).click();
    await begun.locator('.unit-choice').waitFor();
    expect(await again(begun).count()).toBe(0);
    await pick(begun, 'gongcheng');
    await begun.waitForURL('**/submit/gongcheng/');
    await begun.goto(`${site.url}submit/`);
    for (const step of ['come back', 'reloaded']) {
      expect([step, await again(begun).innerText()]).toEqual([step, expect.stringContaining('工程科')]);
      await begun.reload();
    }
    await begun.close();
    const next = await reader.newPage();
    await next.goto(`${site.url}submit/`);
    await again(next).click();
    await next.waitForURL('**/submit/gongcheng/');
    await next.goto(`${site.url}submit/`);
    await pick(next, 'mishu');
    await next.waitForURL('**/submit/mishu/');
    await next.goto(`${site.url}submit/`);
    expect(await again(next).count()).toBe(1);
    expect(await again(next).getAttribute('href')).toMatch(/submit\/mishu\/$/u);
    await reader.close();
    // Nobody else's device knows of it.
    const other = await openReader(browser);
    const page = await other.newPage();
    await page.goto(`${site.url}submit/`);
    expect(await again(page).count()).toBe(0);
    await other.close();
  });

  test('a megabyte pasted into a field is kept, and told as too long', async () => {
    const page = await openedInTab();
    const field = page.locator(`[id="field-m.${MATTERS[0] ?? ''}.text"]`);
    const text = '桩基检测。'.repeat(70_000);
    await field.fill(text);
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.form-summary').innerText()).toContain('有350000个字');
    expect((await field.inputValue()).length).toBe(text.length);
  });

  test('more than a browser can split at once is not begun, and stays in its box', async () => {
    const page = await openedInTab();
    await page.goto(`${site.url}submit/mishu/#paste`);
    const box = page.locator('#paste-box');
    const text = '工程科：桩基检测完成。'.repeat(30_000);
    await box.fill(text);
    await page.locator('paste-door').getByRole('button', { name: '拆分' }).click();
    await page.getByText('贴了330000字，一次最多十万字：请分几次。').waitFor();
    expect((await box.inputValue()).length).toBe(text.length);
  });

  describe('whatever it finds, in one tab', () => {
    let page: Page;
    beforeAll(async () => {
      page = await (await openReader(browser)).newPage();
      await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    });
    afterAll(async () => {
      await page.context().close();
    });

    test.each(['#%', '#weekly=%E4%', '#weekly=../../x', '#__proto__', '#weekly=constructor=1'])(
      'an address ending in %s opens a form',
      async (hash) => {
        // Another fragment alone loads nothing.
        await page.goto('about:blank');
        await page.goto(`${site.url}submit/gongcheng/${hash}`);
        await page.getByRole('button', { name: '复制文字' }).waitFor();
        expect(await page.locator('.form-tabs a[aria-current]').count()).toBe(1);
      },
    );

    test.each([
      '[]',
      '{}',
      '[["a"]]',
      '{"m.t2026-100.text":{"a":1}}',
      'null',
      '"x"',
      '{',
      '{"__proto__":"x","constructor":"y"}',
    ])('a form begins as it does without the draft %s, which is none of its own', async (kept) => {
      // From a page that keeps no draft: the form's own may not be written over what it shall find.
      await page.goto(`${site.url}submit/`);
      await page.evaluate((text) => {
        localStorage.clear();
        for (const subject of ['2026-W23', '2026-W24', '2026-W25'])
          localStorage.setItem(`duban-draft:gongcheng/weekly/${subject}`, text);
      }, kept);
      await page.goto(`${site.url}submit/gongcheng/#weekly`);
      await fillWeek(page, '未动');
      await page.getByRole('button', { name: '复制文字' }).click();
      expect(await page.getByLabel('报送的文字').inputValue()).toContain('未动');
      expect(await page.getByLabel('哪一件').count()).toBe(1);
    });
  });

  test('without storage it files all the same, and says that nothing is kept', async () => {
    const reader = await openReader(browser);
    await reader.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const page = await reader.newPage();
    await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    await page.goto(`${site.url}submit/gongcheng/#weekly`);
    await fillWeek(page, '未动');
    expect(await page.locator('.form-draft').textContent()).not.toBe('');
    await page.getByRole('button', { name: '复制文字' }).click();
    expect(await page.getByLabel('报送的文字').inputValue()).toContain('未动');
    await reader.close();
  });

  test('what the facts hold is shown as text, whatever it looks like', async () => {
    const title = `<img src=x onerror="document.title='hacked'"></script><script>document.title='hacked'</script>\u202E反${'长'.repeat(10_000)}`;
    const reader = await openReader(browser);
    await reader.route('**/facts.json', async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replaceAll('"事项1"', JSON.stringify(title));
      await route.fulfill({ response: answer, body: text });
    });
    const page = await reader.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    await page.goto(`${site.url}submit/gongcheng/#weekly`);
    await fillWeek(page, '未动');
    for (const way of ['复制文字', '保存文件']) await page.getByRole('button', { name: way }).click();
    expect(await page.locator('submit-form img, submit-form script').count()).toBe(0);
    expect(await page.title()).not.toContain('hacked');
    expect(faults).toEqual([]);
    await reader.close();
  });

  test('it works without a network once the page has loaded', async () => {
    const page = await opened();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await fillWeek(page, '未动');
    await page.getByRole('button', { name: '复制文字' }).click();
    expect(await page.getByLabel('报送的文字').inputValue()).toContain('未动');
    expect(await page.locator('.form-summary').textContent()).toContain('没有问题');
    await page.context().close();
  });

  describe('each form on a phone, in one tab', () => {
    let page: Page;
    beforeAll(async () => {
      const reader = await openReader(browser, { viewport: { width: 360, height: 740 } });
      await letAskFaults(reader);
      page = await reader.newPage();
      await page.clock.setFixedTime('2026-06-12T10:20:00+08:00');
    });
    afterAll(async () => {
      await page.context().close();
    });

    test.each(['weekly', 'plan', 'claim', 'monthly', 'supplement', 'objection', 'ack', 'change'])(
      'the form %s is free of accessibility faults and does not scroll sideways at 360 px',
      async (form) => {
        // Another fragment alone loads nothing.
        await page.goto('about:blank');
        await page.goto(`${site.url}submit/gongcheng/#${form}`);
        await page.locator('.form-sheet h3').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        expect(await accessibilityFaults(page)).toEqual([]);
      },
    );
  });

  test('without a script it says how to file on paper, and prints a sheet with the matters', async () => {
    const page = await opened('', { javaScriptEnabled: false });
    expect(await page.locator('submit-form').innerText()).toContain('请打印本页');
    await page.emulateMedia({ media: 'print' });
    const blank = page.locator('.form-blank');
    expect(await blank.isVisible()).toBe(true);
    expect(await blank.locator('tbody tr').count()).toBe(MATTERS.length);
    await page.context().close();
  });

  test.each([
    ['gongcheng', 100_000, 8],
    ['mishu', 150_000, 14],
    ['mishu/seldom', 150_000, 8],
  ])(
    'all that the page of %s fetches, each form and door opened, is less than %i bytes of script on its way',
    async (unit, limit, forms) => {
      const reader = await openReader(browser);
      const page = await reader.newPage();
      await page.clock.setFixedTime('2026-06-12T12:20:00+08:00');
      const scripts = new Map<string, Promise<Buffer>>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) scripts.set(pathname, response.body());
      });
      await page.goto(`${site.url}submit/${unit}/`);
      const tabs = page.locator('.form-tabs a');
      await tabs.first().waitFor();
      expect(await tabs.count()).toBeGreaterThanOrEqual(forms);
      for (const tab of await tabs.all()) {
        await tab.click();
        await page.locator('.form-sheet h3').waitFor();
        await page.waitForLoadState('networkidle');
      }
      for (const door of ['paste-door', 'meeting-door']) {
        const button = page.locator(door).getByRole('button', { name: '打开' });
        if (unit === 'mishu') await button.click();
        else expect(await button.count()).toBe(0);
        await page.waitForLoadState('networkidle');
      }
      if (unit === 'mishu') await page.locator('#paste-box').waitFor();
      // What a page could fetch besides, as for several files in one, is counted too.
      const all = withAllNamed(
        join(work, 'dist', 'assets'),
        [...scripts.keys()].map((path) => basename(path)),
      );
      expect(all.size).toBeGreaterThanOrEqual(scripts.size);
      // What `lean-forms.mjs` takes away of the kinds is asked for nowhere.
      for (const name of all)
        expect(readFileSync(join(work, 'dist', 'assets', name), 'utf8')).not.toMatch(
          /\.(?:enters|judges)\b/u,
        );
      const sizes = await Promise.all(
        [...all].map(async (name) => {
          const fetched = [...scripts].find(([path]) => basename(path) === name)?.[1];
          return gzipSync((await fetched) ?? readFileSync(join(work, 'dist', 'assets', name))).length;
        }),
      );
      expect(sizes.length).toBeGreaterThan(unit === 'mishu' ? 8 : 3);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(limit);
      await reader.close();
    },
  );

  test('a door of the section is fetched when somebody opens it; then it needs no network, before that it says so', async () => {
    const reader = await openReader(browser, { acceptDownloads: true });
    const page = await reader.newPage();
    await page.clock.setFixedTime('2026-06-12T12:20:00+08:00');
    const scripts: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\/(?:(?:opened-doors|pack-files)\.client\b|doors\.)|door\.json$/u.test(pathname))
        scripts.push(pathname);
    });
    await page.goto(`${site.url}submit/mishu/`);
    const door = page.locator('paste-door');
    await door.getByRole('button', { name: '打开' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(scripts).toEqual([]);
    await reader.setOffline(true);
    await page.locator('meeting-door').getByRole('button', { name: '打开' }).click();
    await page.locator('meeting-door').getByText('没有打开：请连上网络').waitFor();
    await reader.setOffline(false);
    await door.getByRole('button', { name: '打开' }).click();
    await page.locator('#paste-box').waitFor();
    await page.waitForLoadState('networkidle');
    expect(scripts.length).toBeGreaterThan(2);
    const facts = page.waitForResponse(/submit\/gongcheng\/facts\.json$/u);
    await page.locator('#paste-box').fill('工程科：其余无变化');
    await door.getByRole('button', { name: '拆分' }).click();
    await facts;
    await reader.setOffline(true);
    await door.getByRole('button', { name: '核对并登记' }).click();
    await door.locator('.form-summary > *').first().waitFor();
    expect(await door.locator('.form-summary').innerText()).not.toContain('不能先检查');
    await reader.close();
  });
});
