import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { load } from 'js-yaml';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContext, type Context } from '#engine/dossier/context.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { recordText } from '#form/record-text.ts';
import { readAndCheck } from '../lib/check/check-record.ts';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveFolder, type StaticServer } from '../lib/serve/static-server.ts';
import { build } from '../testing/built-files.ts';
import { FRIDAY_UNITS, makeFridayOffice, matterId } from '../testing/offices/friday-office.ts';
import { BY_CHAT, BY_EXCEL, BY_FORM, BY_MAIL, MINUTES } from '../testing/offices/friday-texts.ts';
import { countHands, NO_HANDS, sumOfHands, type Hands } from '../testing/hand-count.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-friday-'));
const data = join(work, 'data');
const WEEK = '2026-W24';
const OWN_WORDS = [...BY_CHAT, BY_MAIL, BY_EXCEL];
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** A file of the record as it was saved. */
interface Saved {
  readonly path: string;
  readonly text: string;
}

/** A line of the table: who, what hands did, and what the same files hold. */
interface Row {
  readonly who: string;
  readonly hands: Hands;
  readonly files: readonly Saved[];
}

describe.skipIf(!canBrowse())('a Friday, a Monday and a month’s end, replayed', () => {
  let browser: Browser;
  let friday: StaticServer;
  let reader: BrowserContext;
  const byForm = new Map<string, Hands>();
  const rows: Row[] = [];
  const chat: string[] = [];
  const saved: Saved[] = [];

  beforeAll(async () => {
    makeFridayOffice(data);
    friday = await served('friday', '2026-06-12 08:00');
    browser = await openBrowser();
    reader = await openReader(browser, { acceptDownloads: true });
    await reader.grantPermissions(['clipboard-read', 'clipboard-write']);
  }, 300_000);
  afterAll(async () => {
    await Promise.all([browser.close(), friday.close()]);
    process.stdout.write(`\n${tableOf(rows)}\n`);
  });

  async function served(name: string, asOf: string): Promise<StaticServer> {
    const out = join(work, name);
    await build({ data, asOf, profile: 'internal' }, out);
    return serveFolder(out);
  }

  async function opened(site: StaticServer, path: string, now: string): Promise<Page> {
    const page = await reader.newPage();
    await page.clock.setFixedTime(`${now.replace(' ', 'T')}:00+08:00`);
    await page.goto(site.url + path);
    return page;
  }

  async function pasteInto(page: Page, box: string, text: string): Promise<void> {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.locator(box).focus();
    await page.keyboard.press('Control+V');
  }

  /** Presses what saves, and answers with the files that a person lays into the ledger. */
  async function saveFrom(page: Page, host: string): Promise<readonly Saved[]> {
    const saving = page.waitForEvent('download');
    await page.locator(host).getByRole('button', { name: '保存文件' }).click();
    const download = await saving;
    return savedFiles(download.suggestedFilename(), readFileSync(await download.path()));
  }

  function lay(files: readonly Saved[]): void {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(data, path)), { recursive: true });
      writeFileSync(join(data, path), text);
    }
  }

  function readBack(asOf: string): Context {
    const { result, ledger } = readAndCheck({
      data,
      asOf,
      overdue: false,
      frozen: false,
      profile: 'internal',
    });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const context = buildContext(ledger, asOf);
    if (context === undefined) throw new Error('the ledger has an office');
    return context;
  }

  test('the ledger holds before anything is filed', () => {
    const context = readBack('2026-06-12 08:00');
    expect(standings(context, 'weekly', WEEK)).toEqual(
      Object.fromEntries(FRIDAY_UNITS.map(({ id }) => [id, 'due-soon'])),
    );
  });

  test.each(BY_FORM)('$unit files its week by the form, and copies its text for the group', async (said) => {
    const { unit, at, sender, text } = said;
    const page = await opened(friday, `submit/${unit}/#weekly`, `2026-06-12 ${at.padStart(5, '0')}`);
    await page.getByRole('button', { name: '复制文字' }).waitFor();
    const hands = await countHands(page);
    const [matter] = FRIDAY_UNITS.find(({ id }) => id === unit)?.matters ?? [];
    const field = `m.${matterId(matter?.no ?? 0)}`;
    await page.locator(`[id="field-${field}.text"]`).pressSequentially(text);
    if ('isDone' in said) await page.locator(`[id="field-${field}.done.n1"]`).check();
    await page.locator('[id="field-others"]').check();
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    chat.push(`${sender} 2026/6/12 ${at}\n${copied}`);
    const did = await hands();
    byForm.set(unit, did);
    expect(did).toMatchObject({ typed: 1, chosen: 0 });
    expect(did.presses).toBeLessThanOrEqual(3);
    expect(did.strokes).toBe(text.length);
    await page.close();
  });

  test('the section enters ten texts: the group’s, a mail, rows of Excel', async () => {
    const page = await opened(friday, 'submit/mishu/#paste', '2026-06-12 12:20');
    await page.locator('#paste-box').waitFor();
    const hands = await countHands(page);
    const door = page.locator('paste-door');
    const press = (name: string) => door.getByRole('button', { name }).click();
    const enter = async (texts: readonly string[], channel: string, received?: string) => {
      for (const text of texts) await pasteInto(page, '#paste-box', `${text}\n\n`);
      await press('拆分');
      const [how, who] = ['behalf.channel', 'behalf.post'].map((key) => page.locator(`[id="field-${key}"]`));
      if ((await how?.inputValue()) !== channel) await how?.selectOption(channel);
      if ((await who?.inputValue()) !== 'mishu') await who?.selectOption('mishu');
      if (received !== undefined) {
        const when = page.locator('[id="field-behalf.received"]');
        // What is not said is taken for received just now.
        await when.press('Control+A');
        await when.pressSequentially(received);
      }
      await press('核对并登记');
      await page.locator('paste-door .form-summary > *').first().waitFor();
      expect(await page.locator('paste-door .form-summary .form-error').allTextContents()).toEqual([]);
      saved.push(...(await saveFrom(page, 'paste-door')));
      await press('已经发出，清掉草稿');
    };
    await enter([...chat, ...BY_CHAT.map(asSent)], '微信');
    await enter([asSent(BY_MAIL)], '邮件');
    await enter([asSent(BY_EXCEL)], '表格', BY_EXCEL.received);
    const did = await hands();
    rows.push({ who: 'section, ten texts', hands: did, files: saved });
    expect(saved.map(({ path }) => path).toSorted()).toEqual(
      FRIDAY_UNITS.map(({ id }) => `reports/${WEEK}/${id}.yaml`).toSorted(),
    );
    expect(did.pastes).toBe(10);
    expect(did.typed).toBeLessThanOrEqual(1);
    expect(did.chosen).toBeLessThanOrEqual(2);
    expect(did.presses).toBeLessThanOrEqual(12);
    await page.close();
  });

  test('the ledger with the ten records holds, and every unit was on time by when its words came', () => {
    lay(saved);
    const context = readBack('2026-06-12 12:30');
    expect(standings(context, 'weekly', WEEK)).toEqual(
      Object.fromEntries(FRIDAY_UNITS.map(({ id }) => [id, 'filed'])),
    );
    for (const { path, text } of saved) {
      const { onBehalf, ...own } = load(text) as { readonly onBehalf: { readonly receivedAt: string } };
      expect(onBehalf.receivedAt < '2026-06-12 12:00').toBe(true);
      const unit = unitOf(path);
      const words = OWN_WORDS.find((sent) => sent.unit === unit)?.text ?? '';
      const hands = byForm.get(unit);
      rows.push({
        who: `${unit}, ${hands === undefined ? 'own words' : 'form'}`,
        hands: hands ?? { ...NO_HANDS, strokes: [...words].length },
        files: [{ path, text: recordText('report', own) }],
      });
    }
    // Whoever writes a unit's file by hand spares the section to write it.
    const files = rows.slice(-saved.length).flatMap((row) => row.files);
    rows.push({ who: 'the week in all', hands: sumOfHands(rows.map(({ hands }) => hands)), files });
    const [typed, written] = [rows.at(-1)?.hands.typed ?? 0, sumOf(files, valuesOf)];
    expect(typed * 10).toBeLessThanOrEqual(written);
  });

  test('on Monday the minutes are pasted, and their items are decisions', async () => {
    const page = await opened(friday, 'submit/mishu/#meeting', '2026-06-15 10:00');
    await page.locator('#minutes-box').waitFor();
    const hands = await countHands(page);
    const door = page.locator('meeting-door');
    const press = (name: string) => door.getByRole('button', { name }).click();
    await pasteInto(page, '#minutes-box', MINUTES);
    await press('拆分');
    const listing = (no: number, answer: string) =>
      page
        .locator(`[id="field-meeting.i${String(no)}.listing"]`)
        .getByLabel(answer)
        .check();
    await listing(3, '暂缓');
    await listing(4, '原则性要求');
    await press('核对并登记');
    await page.locator('meeting-door .form-summary > *').first().waitFor();
    expect(await page.locator('meeting-door .form-summary .form-error').allTextContents()).toEqual([]);
    const files = await saveFrom(page, 'meeting-door');
    const did = await hands();
    rows.push({ who: 'section, minutes', hands: did, files });
    expect(did).toMatchObject({ typed: 0, chosen: 0, presses: 5 });
    lay(files);
    readBack('2026-06-15 10:30');
    expect(load(files[0]?.text ?? '')).toMatchObject({
      kind: '碰头会',
      date: '2026-06-15',
      chair: 'zhuren',
      decisions: [
        { no: 1, text: '工程科7月底前报疏散基地二期整体验收方案，财务科配合。' },
        { no: 2 },
        { no: 3, notListed: '暂缓办理，条件成熟后另行提出' },
        { no: 4, notListed: '原则性要求，由各单位自行落实' },
      ],
    });
    // A listed item is registered with one more choice: how urgent it is.
    const before = await hands();
    await door.getByRole('link', { name: '立项下达：第2项' }).click();
    await page.locator('[id="field-class"]').selectOption('一般');
    const tasks = await saveFrom(page, 'submit-form');
    const after = await hands();
    rows.push({
      who: 'section, one item',
      hands: {
        strokes: after.strokes - before.strokes,
        typed: after.typed - before.typed,
        chosen: after.chosen - before.chosen,
        presses: after.presses - before.presses,
        pastes: 0,
      },
      files: tasks,
    });
    expect(rows.at(-1)?.hands).toEqual({ ...NO_HANDS, chosen: 1, presses: 2 });
    lay(tasks);
    readBack('2026-06-15 10:40');
    expect(tasks.map(({ text }) => load(text))).toMatchObject([
      {
        lead: 'dongping',
        due: '2026-06-30',
        dueNoLater: true,
        source: { meeting: '2026-06-15-monday', decision: 2 },
      },
      { lead: 'xilin', due: '2026-06-30', dueNoLater: true, source: { decision: 2 } },
    ]);
    await page.close();
  });

  test('at a month’s end a unit files the month as it is by one press', async () => {
    const site = await served('june', '2026-06-30 09:00');
    const page = await opened(site, 'submit/dongping/#monthly=2026-06', '2026-06-30 09:30');
    await page.getByRole('button', { name: '保存文件' }).waitFor();
    const hands = await countHands(page);
    const files = await saveFrom(page, 'submit-form');
    const did = await hands();
    rows.push({ who: 'dongping, the month', hands: did, files });
    expect(did).toEqual({ ...NO_HANDS, presses: 1 });
    lay(files);
    const standing = standings(readBack('2026-06-30 10:00'), 'monthly', '2026-06');
    expect([standing['dongping'], standing['xilin']]).toEqual(['filed', 'due-soon']);
    await page.close();
    await site.close();
  }, 300_000);
});

function asSent({ head, text }: (typeof OWN_WORDS)[number]): string {
  return `${head}\n\n${text}`.trim();
}

/** How a duty of one week or month stands, by unit. */
function standings(context: Context, kind: string, subject: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    allDuties(context)
      .filter((duty) => duty.kind === kind && duty.subject === subject)
      .map(({ who, standing }) => [who.id, standing]),
  );
}

/** What was saved, one file or several packed, by place in the record. */
function savedFiles(name: string, bytes: Buffer): readonly Saved[] {
  if (name.endsWith('.zip'))
    return Object.entries(unzipSync(bytes)).map(([path, file]) => ({
      path,
      text: Buffer.from(file).toString('utf8'),
    }));
  return filesOfIssue(`\`\`\`yaml\n${bytes.toString('utf8')}\`\`\`\n`, 'data');
}

function unitOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

function sumOf(files: readonly Saved[], of: (file: Saved) => number): number {
  return files.reduce((sum, file) => sum + of(file), 0);
}

/** Single values of a record and its place, as somebody types them who writes the file by hand. */
function valuesOf({ text }: Saved): number {
  return 1 + valuesIn(load(text));
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 0);
}

function signsOf({ path, text }: Saved): number {
  return [...path, ...text].length;
}

/** Signs that somebody types in a minute, and seconds for which a press, a choice or a paste is good. */
const [PER_MINUTE, PRESS] = [60, 4];

function minutes(strokes: number, presses = 0): string {
  return (strokes / PER_MINUTE + (presses * PRESS) / 60).toFixed(1);
}

/** The table as plain text, to be copied: on the left what hands did, on the right the same files by an editor. */
function tableOf(rows: readonly Row[]): string {
  const heads = [
    ...['by the pages', 'strokes', 'typed', 'chosen', 'presses', 'pastes', 'min'],
    ...['| editor: files', 'values', 'signs', 'min'],
  ];
  const lines = rows.map(({ who, hands, files }) => {
    const { strokes, typed, chosen, presses, pastes } = hands;
    const signs = sumOf(files, signsOf);
    return [
      ...[who, ...[strokes, typed, chosen, presses, pastes].map(String)],
      minutes(strokes, chosen + presses + pastes),
      `| ${String(files.length).padStart(13)}`,
      ...[sumOf(files, valuesOf), signs].map(String),
      minutes(signs),
    ];
  });
  const caption = `Minutes at ${String(PER_MINUTE)} signs a minute and ${String(PRESS)} s a press, choice or paste; reading is not in them.`;
  const table = [heads, ...lines]
    .map((cells) => cells.map((cell, n) => (n === 0 ? cell.padEnd(20) : cell.padStart(8))).join(' '))
    .join('\n');
  return `${table}\n${caption}`;
}
