import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { momentInWords } from '#wording/calendar/day.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { buildViewEnv } from '#portal/env/env.ts';
import { toWorkbook } from '#portal/table/workbook/workbook.ts';
import { ledgerSheet } from '#portal/task-list/ledger-sheet.ts';
import { printedName } from '../check/check-record.ts';
import { Status } from '#portal/frame/status-view.ts';
import { exportWords } from '#wording/commands/export.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { checkAndBuild } from '../site/build-site.ts';
import { SITE_MARK } from '../site/out-folder.ts';
import { siteArchive } from '../site/site-archive.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { chosenRecord, recordOptions, type RecordChoice } from '../terminal/record-options.ts';
import { writeNew, writeWhole } from '../writing/whole-file.ts';
import { workFolder } from '../writing/work-folder.ts';

/** Writes the site as one archive that leaves the intranet, or the matters as the ledger that the office keeps in Excel. */
export async function exportCommand(argv: readonly string[]): Promise<Ended> {
  const { values } = commandLine(
    'export',
    {
      ...recordOptions,
      out: { type: 'string' },
      dist: { type: 'string' },
      'review-no': { type: 'string' },
      ledger: { type: 'string' },
    },
    argv,
  );
  if (values.ledger !== undefined) {
    for (const option of ['out', 'dist', 'review-no'] as const)
      if (values[option] !== undefined) wrongUsage(exportWords.notWithLedger(option));
    return exportLedger(values.ledger, chosenRecord(values));
  }
  const { out = wrongUsage(exportWords.needsOut), dist, 'review-no': reviewNo } = values;
  if (!/\.zip$/iu.test(out)) wrongUsage(exportWords.notZip(out));
  const profile = values.profile ?? 'public';
  if (profile === 'internal' && reviewNo !== undefined) wrongUsage(exportWords.reviewInternal);
  if (dist !== undefined) {
    for (const option of ['data', 'as-of'] as const)
      if (values[option] !== undefined) wrongUsage(exportWords.notWithDist(option));
    return archived(dist, profile, reviewNo, out);
  }
  const choice = chosenRecord(values);
  const work = workFolder('export');
  try {
    const site = join(work.path, 'site');
    const code = await checkAndBuild(choice, site, exportWords);
    return code === 0 ? archived(site, choice.profile, reviewNo, out) : { code, out: '', error: '' };
  } finally {
    work.remove();
  }
}

/** Packs a built site, where it is the one that was asked for. */
function archived(site: string, profile: string, reviewNo: string | undefined, out: string): Ended {
  const status = statusOf(site) ?? wrongUsage(exportWords.notSite(site));
  const { title, asOf, profile: built = refuse(exportWords.unknownProfile(site)) } = status;
  if (built !== profile) refuse(built === 'internal' ? exportWords.internal(site) : exportWords.open(site));
  const { bytes, files, size, digest } = siteArchive(site, { title, asOf, profile: built, reviewNo });
  writeWhole(out, bytes);
  const isUnreviewed = built === 'public' && reviewNo === undefined;
  return {
    code: 0,
    out: `${[
      exportWords.written(out, files, size, digest),
      ...(reviewNo === undefined ? [] : [exportWords.reviewed(reviewNo)]),
    ].join('\n')}\n`,
    error: isUnreviewed ? `${exportWords.noReview(out)}\n` : '',
  };
}

/** What a site says of itself; undefined for a folder that is none. */
function statusOf(site: string): Status | undefined {
  if (!existsSync(join(site, SITE_MARK.name))) return undefined;
  try {
    return Status.safeParse(JSON.parse(readFileSync(join(site, 'status.json'), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The matters as a workbook in the office's own columns. */
async function exportLedger(path: string, { data, asOf: asked, profile }: RecordChoice): Promise<Ended> {
  if (!/\.xlsx$/iu.test(path)) wrongUsage(exportWords.notXlsx(path));
  const { ledger } = loadTypedLedger({ dir: resolve(data), printed: printedName(data) });
  const asOf = resolveAsOf(ledger, asked);
  const context = buildContext(ledger, asOf) ?? refuse(exportWords.noOffice);
  const env = buildViewEnv(context, profile);
  const sheet = ledgerSheet(env, exportWords.ledger.sheet);
  const source = { creator: context.office.name, asOf: exportWords.list.asOf(momentInWords(asOf)) };
  // The office's own ledger has more in it than comes out here.
  if (!writeNew(path, await toWorkbook(sheet, source))) wrongUsage(exportWords.exists(path));
  const withheld = context.dossiers.size - env.shownTasks.size;
  const lines = [
    exportWords.ledger.written(path, env.shownTasks.size),
    ...(withheld > 0 ? [exportWords.ledger.withheld(withheld)] : []),
    ...(ledger.workbook.length === 0 ? [exportWords.ledger.noColumns] : []),
  ];
  return { code: 0, out: `${lines.join('\n')}\n`, error: '' };
}
