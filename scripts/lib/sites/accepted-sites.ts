import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../process/run-node.ts';
import { writeWhole } from '../writing/whole-file.ts';
import { manifestText, readManifest } from './manifest.ts';

/** The manifest of the sites as they were last accepted, from the project's folder. */
export const ACCEPTED = 'src/testing/accepted-sites.txt';

const file = join(projectRoot, ACCEPTED);

/** Path → digest of every file of the accepted sites; none where nothing was accepted yet. */
export function acceptedDigests(): ReadonlyMap<string, string> {
  try {
    return readManifest(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
}

/** Makes the sites as they are now the accepted ones. */
export function accept(digests: ReadonlyMap<string, string>): void {
  writeWhole(file, manifestText(digests));
}
