import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESCRIBED_BY, githubSlice, GRAPHQL_DESCRIBED_BY, graphqlSlice } from './lib/forge/github-slice.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

commandOptions('github-slice', {}, process.argv.slice(2));

// Cuts what tests know of GitHub's two APIs out of their published descriptions anew. The packages that hold them have
// some hundred megabytes: they are fetched for this alone, and nothing needs them installed.
const folder = mkdtempSync(join(tmpdir(), 'duban-description-'));
try {
  const rest = packed(DESCRIBED_BY, 'package/generated/api.github.com.json');
  write('github-api.json', githubSlice(JSON.parse(rest.text), rest.integrity));
  const graphql = packed(GRAPHQL_DESCRIBED_BY, 'package/schema.graphql');
  write('github-api.graphql', graphqlSlice(graphql.text, graphql.integrity));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A file of a package as the registry has it, with the digest of the whole. */
function packed(name: string, file: string): { readonly text: string; readonly integrity: string } {
  const args = ['pack', name, '--json', '--pack-destination', folder];
  const said = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' })) as readonly {
    readonly filename: string;
    readonly integrity: string;
  }[];
  const [{ filename, integrity } = { filename: '', integrity: '' }] = said;
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder, file]);
  return { text: readFileSync(join(folder, file), 'utf8'), integrity };
}

function write(name: string, text: string): void {
  writeWhole(fileURLToPath(new URL(`testing/github/described/${name}`, import.meta.url)), text);
}
