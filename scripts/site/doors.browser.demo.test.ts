import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DoorFacts } from '#form/paste/door-facts.ts';
import { recordText } from '#form/record-text.ts';
import { writeText, type Filing } from '#form/text/write-text.ts';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { buildUnchecked } from '../testing/built-files.ts';

/** Where `npm test` has built the sites; without it the site is built here. */
const built = process.env['DUBAN_SITES'];
const work = mkdtempSync(join(tmpdir(), 'duban-doors-'));
const dist = join(built ?? work, 'demo-internal');

describe.skipIf(!canBrowse())('the doors of the section, on the inner site', () => {
  let browser: Browser;
  let server: StaticServer;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    if (built === undefined)
      await buildUnchecked({ data: 'data', asOf: undefined, profile: 'internal' }, dist);
    browser = await openBrowser();
    server = await serveWithFonts(dist, { base: '/inner/' });
    const reader = await openReader(browser, { viewport: { width: 360, height: 740 } });
    page = await reader.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${server.url}submit/mishu/`);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  });

  const press = (door: string, name: string) => page.locator(door).getByRole('button', { name }).click();
  const field = (key: string) => page.locator(`[id="field-${key}"]`);

  test('enter a copied text to the byte, and a typed message beside it', async () => {
    const { names } = JSON.parse(readFileSync(join(dist, 'submit/mishu/door.json'), 'utf8')) as DoorFacts;
    const [task] = names.tasks.filter(({ unit, nodes }) => unit === 'gongcheng' && nodes.length > 0);
    if (task === undefined) throw new Error('the demo has no plan of this unit');
    const nodes = [{ node: 'end', text: '“完成”：#3 𠮷\n\n- 监理`签认`\n（完，共9行）' }];
    const claim: Filing = {
      kind: 'claim',
      path: `${task.folder}/claim-2026-06-12.yaml`,
      value: { task: task.id, unit: 'gongcheng', nodes },
    };
    const text = `周某 2026/6/12 10:12\n${writeText([claim], names).replaceAll('\n', '\r\n')}\n财务科：其余无变化`;
    await press('paste-door', '打开');
    await page.locator('#paste-box').fill(text);
    await press('paste-door', '拆分');
    await field('behalf.received').fill('2026-06-12 14:30');
    await field('behalf.channel').selectOption('电话');
    await field('behalf.post').selectOption('mishu-ducha');
    await press('paste-door', '核对并登记');
    await page.locator('paste-door .form-summary > *').first().waitFor();
    const anyway = page.locator('paste-door').getByRole('button', { name: '不改，照样报送' });
    if ((await anyway.count()) > 0) await anyway.click();
    await press('paste-door', '复制文字');
    const onBehalf = { receivedAt: '2026-06-12 10:12', channel: '电话', enteredBy: 'mishu-ducha' };
    const block = await page.locator('paste-door .form-out textarea').inputValue();
    expect(block).toContain(recordText('claim', { ...claim.value, submitted: '2026-06-12 15:00', onBehalf }));
    expect(block).toContain('unit: caiwu\nweek: 2026-W24\nothers: 无变化');
  }, 120_000);

  test('keep what was pasted over a reload, and who enters', async () => {
    await page.reload();
    await page.locator('paste-door pre').first().waitFor();
    expect(await field('behalf.post').inputValue()).toBe('mishu-ducha');
    expect(await page.locator('paste-door .door-block').count()).toBe(2);
  }, 120_000);

  test('place words anew where somebody says whose they are, and lose none in silence', async () => {
    const { names } = JSON.parse(readFileSync(join(dist, 'submit/mishu/door.json'), 'utf8')) as DoorFacts;
    const isShared = ({ no, id }: (typeof names.tasks)[number]) =>
      names.tasks.some((other) => other.no === no && other.id !== id);
    const task = names.tasks.find((one) => one.unit === 'fengbo' && isShared(one));
    if (task === undefined) throw new Error('the demo has a notice of several counties');
    await page.locator('#paste-box').fill(`${task.no}：还差5台\n另：会议室下周要用\n督办〔2026〕999号：办了`);
    await press('paste-door', '拆分');
    const [unit, first] = [field('paste.p0.unit'), field('paste.p0.lines.1.task')];
    expect([await unit.inputValue(), await first.count()]).toEqual(['', 0]);
    await unit.selectOption('fengbo');
    expect(await first.inputValue()).toBe(task.id);
    // As it was left, it is there again.
    await page.reload();
    await unit.waitFor();
    expect([await unit.inputValue(), await first.inputValue()]).toEqual(['fengbo', task.id]);
    await press('paste-door', '核对并登记');
    const summary = page.locator('paste-door .form-summary');
    const unplaced = summary.getByRole('link', { name: '没有归到事项' });
    await unplaced.first().waitFor();
    expect(await unplaced.count()).toBe(await page.locator('select[id^="field-paste.p0.left."]').count());
    await page.getByLabel('其余不登记').check();
    await press('paste-door', '核对并登记');
    await summary.locator(':scope > *').first().waitFor();
    expect(await unplaced.count()).toBe(0);
    await page.getByLabel('登记这一份').uncheck();
    await press('paste-door', '核对并登记');
    await page.getByText('没有要登记的。另有1份没有勾，不登记。').waitFor();
  }, 120_000);

  test('make a meeting of minutes, once it is said of each item whether it is listed', async () => {
    await press('meeting-door', '打开');
    await page
      .locator('#minutes-box')
      .fill('6月8日碰头会\n1. 工程科月底前报出设计修编。\n2. 办公楼改造暂缓。');
    await press('meeting-door', '拆分');
    await field('meeting.title').fill('领导班子碰头会');
    await press('meeting-door', '核对并登记');
    const summary = page.locator('meeting-door .form-summary');
    await summary.getByText('第2项还没有说列不列入').waitFor();
    expect(await summary.getByText('没有问题').count()).toBe(0);
    // One press says why an item is not listed.
    await page
      .locator('meeting-door')
      .getByRole('group', { name: '列不列入' })
      .nth(1)
      .getByLabel('暂缓')
      .check();
    await press('meeting-door', '核对并登记');
    await press('meeting-door', '复制文字');
    const block = await page.locator('meeting-door .form-out textarea').inputValue();
    expect(block).toMatch(/notListed: '?暂缓办理，条件成熟后另行提出/u);
    expect(block).toMatch(/meetings\/2026\/2026-06-08-brief(?:-2)?\.yaml/u);
  }, 120_000);

  test('fill the form for registering from an item by one press, with a limit that is reckoned and units that are meant together', async () => {
    await page
      .locator('#minutes-box')
      .fill('6月8日碰头会\n1. 各县（市）区5个工作日内报出人防警报器台账，工程科牵头。\n2. 办公楼改造暂缓。');
    await press('meeting-door', '拆分');
    await page.locator('meeting-door').getByRole('link', { name: '立项下达：第1项' }).click();
    await page.locator('.form-sheet h3', { hasText: '立项下达' }).waitFor();
    expect(await field('title').inputValue()).toBe('报出人防警报器台账');
    expect(await field('lead').inputValue()).toBe('gongcheng');
    expect(await field('due').inputValue()).toBe('2026-06-15');
    expect(await field('source').inputValue()).toMatch(/^2026-06-08-brief(?:-2)?#1$/u);
    expect(await page.locator('[id^="field-split."]:checked').count()).toBe(7);
    // What is left to be said: how urgent it is.
    await field('class').selectOption('一般');
    await page.locator('submit-form').getByRole('button', { name: '复制文字' }).click();
    const block = await page.locator('submit-form .form-out textarea').inputValue();
    expect(block.match(/^lead: /gmu)).toHaveLength(8);
    expect(block.match(/^ {2}decision: 1$/gmu)).toHaveLength(8);
  }, 120_000);

  test('lie beside a Friday that is one screen of 1280 × 900', async () => {
    const reader = await openReader(browser, { viewport: { width: 1280, height: 900 } });
    const friday = await reader.newPage();
    await friday.goto(`${server.url}desk/`);
    const box = await friday.locator('.friday').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(900);
    await reader.close();
  }, 120_000);

  test('fit a phone, and no script fails', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
  });
});
