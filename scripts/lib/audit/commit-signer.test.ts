import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { generateKey } from 'openpgp';
import { expect, test } from 'vitest';
import { projectRoot } from '../process/run-node.ts';
import { commitObject, type CommitObject } from './commit-object.ts';
import { commitSigner, isByCounter } from './commit-signer.ts';
import { keyFiles, signingKeys } from './signing-keys.ts';

// Two commits of a public repository as they are stored, made by GitHub for a workflow and for an app.
const BY_WORKFLOW = [
  'tree b765198e50e662dc0db52737620fdbedc42b1c13',
  'parent d9bb780d177798e32d1e0777c9287241f60e0290',
  'author github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com> 1781014275 +0000',
  'committer GitHub <noreply@github.com> 1781014275 +0000',
  'gpgsig -----BEGIN PGP SIGNATURE-----',
  ' ',
  ' wsFcBAABCAAQBQJqKB8DCRC1aQ7uu5UhlAAA/pAQACerMZFH5SkpF+6kLHrck8qK',
  ' uH1r1ol6Bug1FlGZTyOFJWys73ZAVyY3J2bcE7H7mz/Nr+Xhji/5O8VWnaW1JALF',
  ' Hm4tSluYbj+DJlR9uxhjPyeq9vKjndvEQT7Uo+YxAVtkbiCsIC0cZYLPuDVwA0zM',
  ' KQ4bFClgWWkxRz84AZ2ctRm/f980HYEBhgEy3Ox4wqmDnYpaEUQoSouHsrSs9x7c',
  ' dY44bfca9JptpEf633C4HVwNji/NUlSr/nzc5HTiPZDwBwzraNgaK0xewV3o5GHo',
  ' IFT811gqiAglFejpGouVZ2LqR8wVZCC3rwcHARPBuCYYtTw55/wWM8ZkBaJfRUgy',
  ' PgA8q3Y2V6mQ0K1tRs2l2w2tndiumhKWISt0JPgie3rSx5cp/Whd7Ezj1EvJPI29',
  ' dJRceyvKiITTChAWtpPcTKcZGj7i/ypn1U+h69mMGxUOTxXqDouOjIuB6/XWCE12',
  ' TUuWQ5vhw4io1SpR73iU1JBWUzWh9IJLIywcLEjcADKDUvLVhZixX0Ljq9vMoCj1',
  ' oXNi8IvAJPDzqjpsxwBxP7RgSv9ZSG2tHMFnCYMFSuOLUjJtzuzan/1B1bLj+enO',
  ' L6TMd6AntlJ8oawbCBSo0JCBGDGP94fc8w9LvF6IL93MdVfCbo/2qVcnXApUoNhG',
  ' SbXupk1ABBliaj/Y4X+7',
  ' =3w0Q',
  ' -----END PGP SIGNATURE-----',
  ' ',
  '',
  '🤖 Bump version in Dockerfile',
].join('\n');
const BEFORE_2024 = [
  'tree 0ff32d31ed8a167294affcfc38dac136df5e37d7',
  'parent 6ca6b06e9d2de1296143831c53e1d601831ba2a2',
  'author felix-renovate[bot] <143542247+felix-renovate[bot]@users.noreply.github.com> 1702296502 +0000',
  'committer GitHub <noreply@github.com> 1702296502 +0000',
  'gpgsig -----BEGIN PGP SIGNATURE-----',
  ' ',
  ' wsBcBAABCAAQBQJldvu2CRBK7hj4Ov3rIwAAaKAIAIAjP0m97qjPOiaLD/Drldy8',
  ' CstlRhKQuo5k/hFYic7LL4z7brxUYG6KJsW20zTQarf/lueEN+Zh3IejYe9QoY+V',
  ' QMpX3vqpW5KdmOagVsMpaCvqPihPO9np+rf4nDk/8ir4QjyKn5RHAALYCOeoMRnw',
  ' zG8LFdqTadIXejaNhvxwPMWCifhEaAbtUMbpqz14dn5ivdjXcOLue3X7FRuUQK+k',
  ' N5RHwGcFLPw37Z2aWAh1P/XikqaQtS9alqJnFOZmEstG3B9HZ3Njv0960y2OD60/',
  ' gfqA0raSRzcUBgjnMaFZ5LjTFKFtH/qhqBYN68R/MaGY06c+pAQzvLoUKLNF4Mc=',
  ' =Zfmd',
  ' -----END PGP SIGNATURE-----',
  ' ',
  '',
  'chore(deps): update pscale.dev/wolfi-prod/base:latest docker digest to 1cdca1e',
].join('\n');

const { accepted, refused } = await signingKeys(keyFiles(join(projectRoot, '.github', 'keys')));

function taken(raw: string): CommitObject {
  const commit = commitObject(Buffer.from(raw));
  if (commit === undefined) throw new Error('not a commit');
  return commit;
}

/** The name that Git gives a commit. */
function idOf(raw: string): string {
  const bytes = Buffer.from(raw);
  return createHash('sha1')
    .update(`commit ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

test('the keys kept here are those of GitHub, the present one and the one before', () => {
  expect(accepted.map((key) => key.getFingerprint())).toEqual([
    '968479a1aff927e37d1a566bb5690eeebb952194',
    '5de3e0509c47ea3cf04a42d34aee18f83afdeb23',
  ]);
  expect(refused).toEqual([]);
});

test.each([
  ['for a workflow', BY_WORKFLOW, 'a6b150b81dca5dd027baa898604418eec9e11465', 0, true],
  [
    'before 2024, by a key that has expired',
    BEFORE_2024,
    'da896011c1755902d15a0917ed0e95fce7010911',
    1,
    false,
  ],
])('a commit that GitHub made %s is known by its signature', async (_name, raw, id, key, workflow) => {
  expect(idOf(raw)).toBe(id);
  const commit = taken(raw);
  const signer = await commitSigner(commit, accepted);
  expect(signer).toBe(accepted[key]);
  expect('why' in signer || isByCounter(commit, signer)).toBe(workflow);
});

test.each([
  ['its author', 'author github', 'author Github'],
  ['its time', '1781014275 +0000\ncommitter', '1781014276 +0000\ncommitter'],
  ['its tree', 'tree b', 'tree a'],
  ['its message', 'Bump', 'bump'],
  ['its message, by one blank', 'Dockerfile', 'Dockerfile '],
])('and not where %s is another', async (_name, from, to) => {
  expect(BY_WORKFLOW).toContain(from);
  const forged = taken(BY_WORKFLOW.replace(from, to));
  expect(await commitSigner(forged, accepted)).toEqual({ why: 'broken', key: 'b5690eeebb952194' });
});

test('nor where its key is not accepted, or it bears no signature, or two', async () => {
  const commit = taken(BY_WORKFLOW);
  expect(await commitSigner(commit, [])).toEqual({ why: 'key', key: 'b5690eeebb952194' });
  const header = /^gpgsig .*\n(?: .*\n)*/mu;
  expect(await commitSigner(taken(BY_WORKFLOW.replace(header, '')), accepted)).toEqual({ why: 'none' });
  expect(commitObject(Buffer.from(BY_WORKFLOW.replace(header, '$&$&')))).toBeUndefined();
});

test('the signature is no part of what it signs, and every other byte is', () => {
  const raw = Buffer.concat([Buffer.from(BY_WORKFLOW), Buffer.from([0xff, 0x80, 0x0d, 0x0a])]);
  const commit = commitObject(raw);
  const text = raw.toString('latin1').replace(/gpgsig [^]*END PGP SIGNATURE-----\n \n/u, '');
  expect(commit?.signed.toString('latin1')).toBe(text);
});

test('on a server of its own the bot has another number, and the key must bear the address of the committer', async () => {
  const own = BY_WORKFLOW.replace('41898282+', '17+')
    .replace('users.noreply.github.com', 'users.noreply.git.example.invalid')
    .replace('noreply@github.com', 'noreply@git.example.invalid');
  const commit = taken(own);
  const userIDs = [{ name: 'web-flow', email: 'noreply@git.example.invalid' }];
  const { publicKey } = await generateKey({ userIDs, format: 'object' });
  expect(isByCounter(commit, publicKey)).toBe(true);
  expect(isByCounter(commit, accepted[0])).toBe(false);
  expect(isByCounter(taken(BY_WORKFLOW), publicKey)).toBe(false);
});
