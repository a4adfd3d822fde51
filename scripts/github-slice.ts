import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESCRIBED_BY, githubSlice } from './lib/github-slice.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

// Cuts what tests know of GitHub's API out of its published description anew. The package that holds it has some
// hundred megabytes: it is fetched for this alone, and nothing needs it installed.
const folder = mkdtempSync(join(tmpdir(), 'duban-description-'));
try {
  const args = ['pack', DESCRIBED_BY, '--json', '--pack-destination', folder];
  const packed = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' })) as readonly {
    readonly filename: string;
    readonly integrity: string;
  }[];
  const [{ filename, integrity } = { filename: '', integrity: '' }] = packed;
  const file = 'package/generated/api.github.com.json';
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder, file]);
  const description: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const slice = fileURLToPath(new URL('testing/github/github-api.json', import.meta.url));
  writeWhole(slice, githubSlice(description, integrity));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
