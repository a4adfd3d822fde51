import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditWords } from '../src/wording/zh-CN/commands-audit.ts';
import { auditJson, auditText } from './lib/audit/audit-output.ts';
import { auditReceipts } from './lib/audit/audit-receipts.ts';
import { askForge, type ForgeRepository } from './lib/audit/forge.ts';
import { fingerprintOf, keyFiles, signingKeys } from './lib/audit/signing-keys.ts';
import { counted } from './lib/check-output.ts';
import { endWithReader } from './lib/end-with-reader.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';
import { projectRoot } from './lib/run-node.ts';

const { values } = commandOptions(
  'audit',
  {
    data: recordOptions.data,
    keys: { type: 'string', multiple: true },
    fingerprint: { type: 'string', multiple: true },
    forge: { type: 'string' },
    json: { type: 'boolean' },
  },
  process.argv.slice(2),
);
const { data } = chosenRecord(values);
const fingerprints = values.fingerprint?.map(
  (value) => fingerprintOf(value) ?? wrongUsage(auditWords.notFingerprint(value)),
);
for (const file of values.keys ?? []) if (!existsSync(file)) wrongUsage(auditWords.notFile(file));
const files = values.keys ?? keyFiles(join(projectRoot, '.github', 'keys'));
const { accepted, refused } = await signingKeys(files, fingerprints);
const repository = values.forge === undefined ? undefined : forgeRepository(values.forge);

const audited = await auditReceipts({
  data,
  keys: accepted,
  ...(repository === undefined
    ? {}
    : { askForge: (head: string, folder: string) => askForge(repository, head, folder) }),
  ...(process.stderr.isTTY ? { progress } : {}),
});
if (typeof audited === 'string') wrongUsage(auditWords.noLine[audited]);
// Without a key everything would look forged.
if (accepted.length === 0 && !audited.demo) noKey();
process.exitCode = counted(audited).errors > 0 ? 1 : 0;
endWithReader();
process.stdout.write(values.json === true ? auditJson(audited) : auditText(audited));

/** One line of the terminal, written over and taken away at the end. */
function progress(done: number, all: number): void {
  process.stderr.write(done < all ? `\r${auditWords.progress(done, all)}` : '\r\u001B[K');
}

/** The repository of `--forge`, with where and by which right it is asked. */
function forgeRepository(value: string): ForgeRepository {
  const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/u.exec(value) ?? [];
  if (owner === undefined || repo === undefined) wrongUsage(auditWords.notForge(value));
  const { GH_TOKEN: token, GITHUB_API_URL: api } = process.env;
  return {
    owner,
    repo,
    token: token ?? wrongUsage(auditWords.noToken),
    api: api ?? wrongUsage(auditWords.noApi),
  };
}

function noKey(): never {
  if (refused.length > 0) wrongUsage(auditWords.refused(refused));
  if (values.keys !== undefined) wrongUsage(auditWords.noKeyIn(values.keys));
  wrongUsage(auditWords.noKey(process.env['GITHUB_SERVER_URL'] ?? auditWords.server));
}
