import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWords, type BuildWords } from '#wording/commands/shared.ts';
import { withPortal } from '../../../src/portal.ts';
import { asText, counted } from '../check/check-output.ts';
import { wrongUsage } from '../terminal/options.ts';
import { outFault, outTarget, SITE_MARK } from './out-folder.ts';
import { plainError, tellFault } from '../process/plain-fault.ts';
import { recordEnvironment, type RecordChoice } from '../terminal/record-options.ts';
import { inTurn, siteTurn } from '../writing/turn.ts';
import { pageCode } from '../bundle/page-code.ts';
import { makePages } from '../pages/make-pages.ts';
import { pageWriter } from '../pages/write-pages.ts';
import { gatherReferences, missingFiles, type MissingFile } from '../links/missing-files.ts';
import { clearUp, freshFolder, putInPlace } from './put-in-place.ts';
import { buildRecord, type BuildRecord } from './record.ts';
import { writeSearchFiles } from './search-files.ts';

/**
 * Checks the record and, when it holds, builds the site into `out`, telling the terminal; another command that builds
 * there is waited for first. The record is read once, for both. Resolves with the exit code: 0, or 1 where the check found errors or the build failed. An `out`
 * that may not be replaced is wrong usage and ends the process with 2 before anything is read or written. `words`: what
 * is told at the end, where the site is only on its way to somewhere else.
 */
export async function checkAndBuild(
  choice: RecordChoice,
  out: string,
  words: Pick<BuildWords, 'built' | 'failed'> = buildWords,
): Promise<number> {
  const fault = outFault(out, choice.data);
  if (fault !== undefined) wrongUsage(fault);
  try {
    return await inTurnOf(out, (target) =>
      withRecord(choice, async (record) => {
        const result = await record.check({ ...choice, overdue: false, frozen: true });
        await said(asText(result));
        if (counted(result).errors > 0) return 1;
        const began = performance.now();
        if (process.stdout.isTTY) console.log(buildWords.building);
        await buildInTurn(record, target);
        console.log(words.built(out, (performance.now() - began) / 1000));
        return 0;
      }),
    );
  } catch (error) {
    tellFault(error);
    console.error(words.failed(out));
    return 1;
  }
}

/**
 * Builds the site into `out` without asking the check. It is built beside it and takes its place only when it is whole:
 * a build that fails leaves the last site standing. Rejects with what Astro found, with what the site lacks, and with
 * `outFault` before anything is touched. With `folders` only what lies in these is built, for whoever looks at nothing
 * else: that it leads to other pages is then no fault.
 */
export async function buildSite(
  choice: RecordChoice,
  out: string,
  folders?: readonly string[],
): Promise<void> {
  const fault = outFault(out, choice.data);
  if (fault !== undefined) throw plainError(fault);
  await inTurnOf(out, (target) => withRecord(choice, (record) => buildInTurn(record, target, folders)));
}

/** Writes to the terminal, or whatever reads instead of it, until all of it has left. */
function said(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}

function inTurnOf<T>(out: string, work: (target: string) => Promise<T>): Promise<T> {
  const target = outTarget(out);
  return inTurn(siteTurn(out, target), async () => {
    await clearUp(target);
    return work(target);
  });
}

/** The thread takes the environment as it is when it begins. */
async function withRecord<T>(choice: RecordChoice, work: (record: BuildRecord) => Promise<T>): Promise<T> {
  Object.assign(process.env, recordEnvironment(choice), { ASTRO_TELEMETRY_DISABLED: '1' });
  const record = buildRecord();
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

async function buildInTurn(record: BuildRecord, target: string, folders?: readonly string[]): Promise<void> {
  // It is computed while the code of the pages is sought or put together.
  const portal = record.portal();
  portal.catch(() => undefined);
  const code = await pageCode();
  const { frame, status } = await portal;
  const site = await freshFolder(target);
  const pages = pageWriter(site);
  try {
    await cp(code.assets, site, { recursive: true });
    const { note, noted } = gatherReferences();
    const made = await withPortal(portal, () => makePages(code, folders, note, pages.write));
    await pages.settled();
    // What 404.html leads to is no link of its own: it is shown at any address.
    const asked = new Set([...made.pages].filter((file) => file !== '404.html'));
    const missing = folders === undefined ? await missingFiles(site, noted(), asked) : [];
    if (made.empty.length + missing.length > 0) throw plainError(lackSaid(made.empty, missing));
    const findable = { address: frame.address, isPublic: status.profile === 'public' };
    writeSearchFiles(site, made.pages, findable);
    await writeFile(join(site, SITE_MARK.name), SITE_MARK.text);
    await putInPlace(target, made.pages);
  } finally {
    await pages.close();
    await rm(site, { recursive: true, force: true });
  }
}

/** How many files are named. */
const MOST = 10;

function lackSaid(unmade: readonly string[], missing: readonly MissingFile[]): string {
  const lines = [
    ...unmade.map((path) => buildWords.unmade(path)),
    ...missing.map(({ from, address }) => buildWords.missing(from, address)),
  ];
  const more = lines.length > MOST ? [buildWords.moreMissing(lines.length - MOST)] : [];
  return [buildWords.lacks(lines.length), ...lines.slice(0, MOST), ...more].join('\n');
}
