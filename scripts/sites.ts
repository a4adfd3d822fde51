import { existsSync } from 'node:fs';
import { usageWords } from '#wording/commands/shared.ts';
import { sitesWords } from '#wording/commands/sites.ts';
import { endWithReader } from './lib/process/end-with-reader.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { projectRoot } from './lib/process/run-node.ts';
import { commitOf, sitesOfCommit } from './lib/sites/accepted-commit.ts';
import { accept, ACCEPTED, acceptedDigests } from './lib/sites/accepted-sites.ts';
import { cameAndWent, changeLines, differenceLines } from './lib/sites/change-lines.ts';
import { differenceOf, sizeOf, type Difference } from './lib/sites/manifest.ts';
import { changesOf } from './lib/sites/site-changes.ts';
import { digestsOf, siteContents, type SiteContents } from './lib/sites/site-contents.ts';
import { buildSites, NEAR, sitesFolder } from './lib/sites/six-sites.ts';

const { values, positionals } = commandOptions(
  'sites',
  { accept: { type: 'boolean' } },
  process.argv.slice(2),
  { positionals: true },
);
endWithReader();
// A signal ends the builds in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const [before, after, ...others] = positionals;
if (before === undefined) await compareWithAccepted();
else if (after === undefined || others.length > 0 || values.accept === true)
  wrongUsage(sitesWords.twoFolders);
else compareFolders(before, after);

function compareFolders(one: string, other: string): void {
  const missing = [one, other].find((folder) => !existsSync(folder));
  if (missing !== undefined) wrongUsage(usageWords.notFolder(missing));
  const [was, is] = [siteContents(one), siteContents(other)];
  const difference = differenceOf(digestsOf(was), digestsOf(is));
  const same = sizeOf(difference) === 0;
  const changes = changeLines(changesOf(was, is, difference.changed));
  say(same ? [sitesWords.same] : [...cameAndWent(difference), ...changes]);
  process.exitCode = same ? 0 : 1;
}

async function compareWithAccepted(): Promise<void> {
  if (process.stdout.isTTY) say([sitesWords.building]);
  const folder = sitesFolder('now');
  if (tellFailed(await buildSites(projectRoot, folder, NEAR))) return;
  const contents = siteContents(folder);
  const digests = digestsOf(contents);
  const difference = differenceOf(acceptedDigests(), digests);
  if (values.accept === true) {
    accept(digests);
    say([sitesWords.accepted(ACCEPTED, digests.size)]);
  } else if (sizeOf(difference) === 0) say([sitesWords.held(digests.size)]);
  else {
    process.exitCode = 1;
    await tellChanges(difference, contents);
    say(['', sitesWords.ifRight]);
  }
}

/** Says line by line what changed since the commit in which the sites were last accepted; only in which files where git does not have it. */
async function tellChanges(difference: Difference, now: SiteContents): Promise<void> {
  const commit = commitOf(ACCEPTED, projectRoot);
  if (commit === undefined) {
    say([...differenceLines(difference), '', sitesWords.noCommit]);
    return;
  }
  say(cameAndWent(difference));
  const short = commit.slice(0, 10);
  if (process.stdout.isTTY) say([sitesWords.buildingAccepted(short)]);
  const { folder, failed } = await sitesOfCommit(commit);
  if (tellFailed(failed)) return;
  const then = siteContents(folder);
  const otherwise = sizeOf(differenceOf(acceptedDigests(), digestsOf(then)));
  say(['', sitesWords.against(short)]);
  if (otherwise > 0) say([sitesWords.builtOtherwise(otherwise)]);
  say(changeLines(changesOf(then, now, difference.changed)));
}

function tellFailed(failed: ReadonlyMap<string, string>): boolean {
  for (const [site, said] of failed) process.stderr.write(`${sitesWords.notBuilt(site)}\n${said}\n`);
  if (failed.size > 0) process.exitCode = 1;
  return failed.size > 0;
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
