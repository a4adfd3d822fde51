import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditWords } from '#wording/commands/audit.ts';
import { forgeWords } from '#wording/commands/forge.ts';
import { auditJson, auditText } from '../audit/audit-output.ts';
import { auditReceipts } from '../audit/audit-receipts.ts';
import { askForge, type ForgeRepository } from '../audit/forge.ts';
import { fingerprintOf, keyFiles, signingKeys } from '../audit/signing-keys.ts';
import { counted } from '../check/check-output.ts';
import type { Ended } from '../process/command-end.ts';
import { repoNamed } from '../forge/forge-repo.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { chosenRecord, recordOptions } from '../terminal/record-options.ts';
import { projectRoot } from '../process/run-node.ts';

/** Holds the receipts of a record against the commits that brought them; 1 where there are errors. */
export async function auditCommand(argv: readonly string[]): Promise<Ended> {
  const { values } = commandLine(
    'audit',
    {
      data: recordOptions.data,
      keys: { type: 'string', multiple: true },
      fingerprint: { type: 'string', multiple: true },
      forge: { type: 'string' },
      json: { type: 'boolean' },
    },
    argv,
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
  if (accepted.length === 0 && !audited.demo) noKey(values.keys, refused);
  const out = values.json === true ? auditJson(audited) : auditText(audited);
  return { code: counted(audited).errors > 0 ? 1 : 0, out, error: '' };
}

/** One line of the terminal, written over and taken away at the end. */
function progress(done: number, all: number): void {
  process.stderr.write(done < all ? `\r${auditWords.progress(done, all)}` : '\r\u001B[K');
}

/** The repository of `--forge`, with where and by which right it is asked. */
function forgeRepository(value: string): ForgeRepository {
  const repo = repoNamed(value) ?? wrongUsage(forgeWords.notRepository('forge', value));
  const { GH_TOKEN: token, GITHUB_API_URL: api } = process.env;
  return {
    ...repo,
    token: token ?? wrongUsage(auditWords.noToken),
    api: api ?? wrongUsage(auditWords.noApi),
  };
}

function noKey(keys: readonly string[] | undefined, refused: readonly string[]): never {
  if (refused.length > 0) wrongUsage(auditWords.refused(refused));
  if (keys !== undefined) wrongUsage(auditWords.noKeyIn(keys));
  wrongUsage(auditWords.noKey(process.env['GITHUB_SERVER_URL'] ?? auditWords.server));
}
