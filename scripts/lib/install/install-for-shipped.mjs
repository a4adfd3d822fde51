// Plain JavaScript: `node --import` reads it before npm, on the oldest Node that starts a command.
import { readFileSync } from 'node:fs';
import { nodeVersions } from './node-versions.mjs';

// npm leaves out an optional package that asks for a newer Node than npm runs on, and says nothing of it: the builder's
// own programs are such. What it installs here is run by the Node that is shipped, so that is the one to ask about.
const { shipped } = nodeVersions(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
Object.defineProperty(process, 'version', { value: `v${shipped}` });
