import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { LIMITS } from '#load/fault/limits.ts';

// What the check is measured against: a process that reads and parses every file of a folder, with the limits of the
// ledger, keeps nothing, and loads no more of the software than that takes. One thread: of many files, the check lets a
// second one read a part.
const [folder = '.'] = process.argv.slice(2);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
  if (entry.isFile())
    load(readFileSync(join(entry.parentPath, entry.name), 'utf8'), {
      schema: CORE_SCHEMA,
      maxDepth: LIMITS.depth,
      maxAliases: 0,
    });
