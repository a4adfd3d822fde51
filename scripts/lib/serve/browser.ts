import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const CHROMIUM = import.meta.resolve('@sparticuz/chromium');
/** Where what tests unpack is kept. */
export const CACHE = join(MODULES, '.cache');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium to test with: the one named by CHROMIUM_PATH, the one inside npm (Linux x64), an installed one, or none. */
function findBrowser(): Found | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { path: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? undefined : { path: installed, env: {} };
}

/** Whether browser tests can run here. In CI they must: there a missing browser throws instead of skipping them. */
export function canBrowse(): boolean {
  const found = findBrowser() !== undefined;
  if (!found && process.env['CI'] === 'true')
    throw new Error('No Chromium on this machine; CI must not skip browser tests');
  return found;
}

/** Starts the browser. Throws where there is none: ask `canBrowse` first. */
export async function openBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium on this machine; name one in CHROMIUM_PATH');
  return chromium.launch({
    executablePath: found.path,
    // A page is looked at for a moment: to optimise its scripts, axe above all, takes longer than is saved by it.
    args: ['--no-sandbox', '--js-flags=--no-opt'],
    env: { ...process.env, ...found.env },
  });
}

/** A reader's window, in an office's language and zone. What it shows is served by `serveWithFonts`, or it has no Chinese font. */
export function openReader(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
}

/** Goes to another fragment, without its `#`, of the page that is open; resolves when the page has answered it. */
export function goOn(page: Page, hash: string): Promise<void> {
  return page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        // After the page's own listener, which was first.
        window.addEventListener(
          'hashchange',
          () => {
            done();
          },
          { once: true },
        );
        window.location.hash = to;
      }),
    hash,
  );
}

/**
 * Lets a tab begin as one that never was on a site: what its pages have kept is gone. `elsewhere` is an address of the
 * site whose page keeps nothing, since a page that is left may yet write.
 */
export async function forget(page: Page, elsewhere: string): Promise<void> {
  await page.goto(elsewhere);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** What a Chromium from inside npm needs of its surroundings. Linux on x64 alone. */
export function browserEnv(): Readonly<Record<string, string>> {
  return unpacked().env;
}

function unpacked(): Found {
  const home = join(CACHE, `chromium-${versionOf('@sparticuz/chromium')}`);
  if (!existsSync(join(home, 'chromium'))) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = mkdtempSync(`${home}-`);
    // The package unpacks into TMPDIR; the runtime's name makes it unpack the NSS libraries too.
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import c from ${JSON.stringify(CHROMIUM)}; await c.executablePath()`],
      {
        env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    // Without any font configured Chromium ends at once; Open Sans comes with the package.
    writeFileSync(
      join(fresh, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fontcache</cachedir></fontconfig>`,
    );
    try {
      renameSync(fresh, home);
    } catch {
      rmSync(fresh, { recursive: true, force: true }); // another process was first
    }
  }
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

function versionOf(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '0';
}
