import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { forget, openReader } from '../serve/browser.ts';

/** A picture of the running software. */
export interface Picture {
  /** Of its file, without the ending. */
  readonly name: string;
  /** The page, from the folder of the site. */
  readonly path: string;
  /** What is done on the page before. */
  readonly act: (page: Page) => Promise<void>;
  /** What is shown: from the top of the first to the foot of the last. */
  readonly shows: (page: Page) => readonly Locator[];
  /** What gets a number, in order. */
  readonly marks: (page: Page) => readonly Locator[];
}

/** A picture that was taken. */
export interface Taken {
  readonly name: string;
  /** Of what was shown, as markup: as long as it stays, the picture is current. */
  readonly digest: string;
  readonly webp: Buffer;
}

const WINDOW = { width: 600, height: 900 };
/** Around what is shown, and as wide as the numbers. */
const ROOM = 14;

/** Takes pictures of a site that is served at `url`. The pictures of one list follow each other in one window. */
export async function takePictures(
  browser: Browser,
  url: string,
  pictures: readonly Picture[],
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  const context = await openReader(browser, {
    viewport: WINDOW,
    deviceScaleFactor: 1.25,
    reducedMotion: 'reduce',
  });
  // Nothing of a picture comes from elsewhere, whatever a page opens.
  await context.route(
    (address) => !address.href.startsWith(url),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  for (const picture of pictures) {
    // Nor of what was done for the one before.
    await forget(page, url);
    await page.goto(url + picture.path, { waitUntil: 'load' });
    await picture.act(page);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    taken.push(await shot(page, picture));
  }
  await context.close();
  return taken;
}

async function shot(page: Page, { name, shows, marks }: Picture): Promise<Taken> {
  const markup: string[] = [];
  // Where links lead is not seen, and of the ways out it is not the same twice.
  for (const part of shows(page))
    markup.push((await part.evaluate((element) => element.outerHTML)).replaceAll(/ href="[^"]*"/gu, ''));
  const digest = createHash('sha256').update(markup.join('\n')).digest('hex');
  for (const [index, target] of marks(page).entries()) await mark(target, index + 1);
  const boxes = [];
  for (const part of shows(page)) {
    const box = await part.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
    });
    boxes.push(box);
  }
  const top = Math.min(...boxes.map((box) => box.top)) - ROOM;
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - ROOM);
  const clip = {
    x: left,
    y: Math.max(0, top),
    width: Math.min(WINDOW.width, Math.max(...boxes.map((box) => box.right)) + ROOM) - left,
    height: Math.max(...boxes.map((box) => box.bottom)) + ROOM - Math.max(0, top),
  };
  const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
  return { name, digest, webp: await asWebp(page.context(), png) };
}

/** Puts a number at an element's corner, above whatever stands there. */
async function mark(target: Locator, number: number): Promise<void> {
  await target.evaluate((element, text) => {
    const { left, top } = element.getBoundingClientRect();
    const sign = document.createElement('span');
    sign.textContent = text;
    sign.style.cssText =
      'position:absolute;z-index:9;width:24px;height:24px;border-radius:12px;background:#ae1319;color:#fff;' +
      'font:700 15px/24px sans-serif;text-align:center;box-shadow:0 0 0 2px #fff;';
    sign.style.left = `${String(Math.max(2, left + scrollX - 13))}px`;
    sign.style.top = `${String(top + scrollY - 11)}px`;
    document.body.append(sign);
  }, String(number));
}

/** The browser's own encoder: a third of the size of the PNG. It runs on an empty page, since those of the site load no image that is written in an address. */
async function asWebp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const encoded = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.6);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
