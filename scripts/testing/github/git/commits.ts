import { readObject, writeObject, type ObjectStore } from './objects.ts';

/** Who wrote or committed, and when: ISO 8601 in UTC to the second. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** The armoured signature, where it has one. */
  readonly signature: string | undefined;
}

/** Writes a commit and returns its name. */
export function writeCommit(store: ObjectStore, commit: Commit): string {
  return writeObject(store, 'commit', Buffer.from(commitText(commit)));
}

/** What is signed of a commit: all of it but the signature. */
export function signedPart(commit: Commit): string {
  return commitText({ ...commit, signature: undefined });
}

/** A commit by its name; undefined where there is none. */
export function readCommit(store: ObjectStore, sha: string): Commit | undefined {
  const text = readObject(store, sha, 'commit')?.toString('utf8');
  if (text === undefined) return undefined;
  const end = text.indexOf('\n\n');
  // A line that begins with a space goes on from the one before.
  const lines = text.slice(0, end).replaceAll('\n ', '\u0000').split('\n');
  const all = (key: string): string[] =>
    lines
      .filter((line) => line.startsWith(`${key} `))
      .map((line) => line.slice(key.length + 1).replaceAll('\u0000', '\n'));
  return {
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: signatureOf(all('author')[0] ?? ''),
    committer: signatureOf(all('committer')[0] ?? ''),
    message: text.slice(end + 2),
    signature: all('gpgsig')[0],
  };
}

/** The commits that lead to `tip`, itself among them, later ones first; not further than those in `without`. */
export function history(store: ObjectStore, tip: string, without: Iterable<string> = []): string[] {
  const seen = new Set(without);
  const found: { sha: string; time: string; order: number }[] = [];
  const queue = [tip];
  for (let sha = queue.shift(); sha !== undefined; sha = queue.shift()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    const commit = readCommit(store, sha);
    if (!commit) continue;
    found.push({ sha, time: commit.committer.date, order: found.length });
    queue.push(...commit.parents);
  }
  return found
    .sort((a, b) => (a.time === b.time ? a.order - b.order : a.time < b.time ? 1 : -1))
    .map(({ sha }) => sha);
}

/** Whether `sha` is `tip` or leads to it. */
export function isAncestor(store: ObjectStore, sha: string, tip: string): boolean {
  return history(store, tip).includes(sha);
}

/** The latest commit that leads to both. */
export function mergeBase(store: ObjectStore, a: string, b: string): string | undefined {
  const ofA = new Set(history(store, a));
  return history(store, b).find((sha) => ofA.has(sha));
}

function commitText({ tree, parents, author, committer, signature, message }: Commit): string {
  return [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${signatureText(author)}`,
    `committer ${signatureText(committer)}`,
    ...(signature === undefined ? [] : [`gpgsig ${signature.replaceAll('\n', '\n ')}`]),
    '',
    message,
  ].join('\n');
}

function signatureText({ name, email, date }: Signature): string {
  return `${name} <${email}> ${String(Math.floor(Date.parse(date) / 1000))} +0000`;
}

function signatureOf(text: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/su.exec(text) ?? [];
  return { name, email, date: moment(Number(seconds) * 1000) };
}

/** A moment as GitHub writes it. */
function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
