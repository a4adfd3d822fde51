import { Buffer } from 'node:buffer';

/** Who a commit names. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A commit as it is stored, taken apart as far as its signature covers it. */
export interface CommitObject {
  readonly author: Person;
  readonly committer: Person;
  /** When it was committed, in seconds since 1970. */
  readonly seconds: number;
  /** As it stands in the commit; undefined where it is unsigned. */
  readonly signature: string | undefined;
  /** What is signed: all bytes but the signature's own header. */
  readonly signed: Buffer;
}

const PERSON = /^(author|committer) (.*?) ?<([^<>\n]*)> (\d{1,12}) [+-]\d{4}$/gmu;
const SIGNATURE = /^gpgsig (.*\n(?: .*\n)*)/gmu;

/** Takes a raw commit apart; `undefined` where it does not name one author and one committer, or bears two signatures. */
export function commitObject(bytes: Buffer): CommitObject | undefined {
  // Byte by byte, so that what is no text stays as it was signed.
  const raw = bytes.toString('latin1');
  const end = raw.indexOf('\n\n');
  const head = end < 0 ? raw : raw.slice(0, end + 1);
  const signatures = [...head.matchAll(SIGNATURE)];
  const [signature] = signatures;
  const people = [...head.matchAll(PERSON)];
  const [author, committer] = people;
  if (people.length !== 2 || author?.[1] !== 'author' || committer?.[1] !== 'committer') return undefined;
  if (signatures.length > 1) return undefined;
  const at = signature?.index ?? 0;
  return {
    author: personOf(author),
    committer: personOf(committer),
    seconds: Number(committer[4]),
    signature: signature?.[1]?.replaceAll('\n ', '\n'),
    signed: Buffer.from(raw.slice(0, at) + raw.slice(at + (signature?.[0].length ?? 0)), 'latin1'),
  };
}

function personOf([, , name = '', email = '']: RegExpExecArray): Person {
  const text = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');
  return { name: text(name), email: text(email) };
}
