import { Buffer } from 'node:buffer';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMessage, generateKey, reformatKey, sign, type PrivateKey, type PublicKey } from 'openpgp';
import type { Receipts } from '#record/office/receipts.ts';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { generatedText } from '../lib/manual/generated-text.ts';
import { git } from '../lib/git/git.ts';
import { objectName, writeObject } from './github/git/objects.ts';

export const BOT = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
const FORGE = 'GitHub <noreply@github.com>';
export const PERSON = '例 <example@example.invalid>';

const NAMED = [{ name: 'GitHub', email: 'noreply@github.com' }];
const MADE = new Date('2026-01-01T00:00:00Z');

/** A key with the address of the forge, made for a test at the beginning of 2026. */
export async function forgeKey(): Promise<PrivateKey> {
  const how = { type: 'ecc', curve: 'ed25519Legacy', userIDs: NAMED, date: MADE, format: 'object' } as const;
  return (await generateKey(how)).privateKey;
}

/** The public part of such a key as it is given out when it ends after so many days; signing with it goes on as before. */
export async function endingKey(privateKey: PrivateKey, days: number): Promise<PublicKey> {
  const how = { userIDs: NAMED, date: MADE, keyExpirationTime: days * 86_400, format: 'object' } as const;
  return (await reformatKey({ privateKey, ...how })).publicKey;
}

/** How a commit is made. */
export interface CommitWay {
  readonly author?: string;
  readonly committer?: string;
  /** Undefined leaves it unsigned. */
  readonly key?: PrivateKey | undefined;
  /** On the office's clock, `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  readonly message?: Buffer;
  readonly parents?: readonly string[];
  /** What is done to the commit between its signing and its storing. */
  readonly tamper?: (raw: string) => string;
}

/** An entry as a test writes it. */
export type Entry = Receipts['receipts'][number];

/** Git in a repository of the test's own, whatever the machine says of names and signatures. */
export interface SignedRepository {
  readonly dir: string;
  readonly data: string;
  readonly git: (...words: readonly string[]) => string;
  /** Writes files of the data root; undefined takes one away. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  /** Commits everything there is onto the current branch; answers the commit's id. */
  readonly commit: (way: CommitWay) => Promise<string>;
  readonly blobOf: (text: string) => string;
}

/** Makes an empty repository with the tests' own office in its data root. */
export function signedRepository(dir: string): SignedRepository {
  const data = join(dir, 'data');
  mkdirSync(data, { recursive: true });
  git(dir, ['init', '--quiet', '--initial-branch', 'main']);
  cpSync(join(OFFICE_ROOT, 'office.yaml'), join(data, 'office.yaml'));
  return repositoryAt(dir);
}

/** One that was made before, or copied. */
export function repositoryAt(dir: string): SignedRepository {
  const data = join(dir, 'data');
  const run = (...words: readonly string[]) => git(dir, words);
  return {
    dir,
    data,
    git: run,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        const file = join(data, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === undefined) rmSync(file);
        else writeFileSync(file, text);
      }
    },
    blobOf: (text) => objectName('blob', Buffer.from(text)),
    async commit(way) {
      run('add', '--all');
      const tree = run('write-tree');
      // What follows needs no process of git's own: a file of tests makes a hundred commits.
      const head = headFile(dir);
      const parents = way.parents ?? (existsSync(head) ? [readFileSync(head, 'utf8').trim()] : []);
      const raw = await rawCommit(tree, parents, way);
      const id = writeObject({ folder: join(dir, '.git'), known: new Map() }, 'commit', raw);
      writeFileSync(head, `${id}\n`);
      return id;
    },
  };
}

/** The file that names the last commit of the current branch; before the first it is not there. */
function headFile(dir: string): string {
  const ref = readFileSync(join(dir, '.git/HEAD'), 'utf8')
    .replace(/^ref: /u, '')
    .trim();
  return join(dir, '.git', ref);
}

async function rawCommit(tree: string, parents: readonly string[], way: CommitWay): Promise<Buffer> {
  const { author = BOT, committer = FORGE, key, at, message = Buffer.from('receipt\n'), tamper } = way;
  const date = new Date(`${at.replace(' ', 'T')}:30+08:00`);
  const time = `${String(date.getTime() / 1000)} +0000`;
  const head = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${author} ${time}`,
    `committer ${committer} ${time}`,
    '',
  ].join('\n');
  const signed = Buffer.concat([Buffer.from(`${head}\n`), message]);
  const signature = key === undefined ? '' : await headerOf(signed, key, date);
  const raw = Buffer.concat([Buffer.from(`${head}${signature}\n`), message]).toString('latin1');
  return Buffer.from(tamper === undefined ? raw : tamper(raw), 'latin1');
}

/** The header that Git and the forge put a signature into: every line but the first begins with a blank. */
async function headerOf(signed: Buffer, key: PrivateKey, date: Date): Promise<string> {
  const message = await createMessage({ binary: signed });
  const armored: unknown = await sign({ message, signingKeys: key, detached: true, date, format: 'armored' });
  const lines = String(armored).replaceAll('\r\n', '\n').trimEnd().split('\n');
  return `gpgsig ${lines.join('\n ')}\n \n`;
}

/** A day's file as the counter writes it. */
export function dayText(date: string, receipts: readonly Entry[]): string {
  return generatedText('由收件台写成', { date, receipts }, 2);
}
