import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteBuilder } from '../lib/sites/site-builder.ts';
import type { RecordChoice } from '../lib/terminal/record-options.ts';

/** One for all files of tests that share this process. */
const builder = siteBuilder();

/** Builds a site as the command does; rejects with what was said when it failed. */
export async function build(choice: RecordChoice, out: string): Promise<void> {
  const { code, output } = await builder.build({ ...choice, out, checked: true });
  if (code !== 0) throw new Error(output);
}

/** Builds what the check would refuse, or what a test checks by itself; with `folders` only what lies in these. */
export async function buildUnchecked(
  choice: RecordChoice,
  out: string,
  folders?: readonly string[],
): Promise<void> {
  const part = folders === undefined ? {} : { folders };
  const { code, output } = await builder.build({ ...choice, out, checked: false, ...part });
  if (code !== 0) throw new Error(output);
}

/** Every file of a folder, by path. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries
      .map(
        (entry) =>
          [
            join(entry.parentPath, entry.name).slice(folder.length),
            readFileSync(join(entry.parentPath, entry.name)),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
