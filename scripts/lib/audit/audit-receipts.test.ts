import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateKey, PublicKey } from 'openpgp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SLOW } from '#testing/holds.ts';
import {
  BOT,
  dayText,
  endingKey,
  forgeKey,
  PERSON,
  repositoryAt,
  signedRepository,
  type CommitWay,
  type Entry,
  type SignedRepository,
} from '../../testing/signed-repository.ts';
import { auditText } from './audit-output.ts';
import { auditReceipts, type AuditResult } from './audit-receipts.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-audit-'));
const begun = join(work, 'begun');
let key: PrivateKey;
let other: PrivateKey;
/** One that is given out as valid in January 2026 alone. */
let brief: PrivateKey;
let keys: readonly PublicKey[];
let repository: SignedRepository;

beforeAll(async () => {
  [key, other, brief] = await Promise.all([forgeKey(), forgeKey(), forgeKey()]);
  keys = [key.toPublic(), await endingKey(brief, 31)];
  const first = { author: PERSON, committer: PERSON, at: '2026-01-02 09:00' };
  await signedRepository(begun).commit(first);
}, SLOW);
beforeEach(() => {
  const dir = join(work, '办公室 a');
  rmSync(dir, { recursive: true, force: true });
  cpSync(begun, dir, { recursive: true });
  repository = repositoryAt(dir);
  days.clear();
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const FIRST = '2026-03-06';
const A = 'reports/2026-W10/gongcheng.yaml';
const B = 'reports/2026-W10/caiwu.yaml';
const C = 'reports/2026-W11/caiwu.yaml';
const days = new Map<string, readonly Entry[]>();

function entry(number: number, moment: string, path: string, text = `${path}\n`): Entry {
  return {
    door: '合并请求',
    number,
    moment,
    account: 900_000_001,
    records: [{ path, blob: repository.blobOf(text) }],
  };
}

function writeDay(date: string, receipts: readonly Entry[]): void {
  days.set(date, receipts);
  repository.write({ [`receipts/${date}.yaml`]: dayText(date, receipts) });
}

/** What the counter does: the record and its receipt in one commit. */
function receive(
  number: number,
  moment: string,
  path: string,
  way: Partial<CommitWay> = {},
): Promise<string> {
  const date = moment.slice(0, 10);
  repository.write({ [path]: `${path}\n` });
  writeDay(date, [...(days.get(date) ?? []), entry(number, moment, path)]);
  return repository.commit({ key, at: moment, ...way });
}

/** A commit of a person to main. */
function byHand(way: Partial<CommitWay> = {}): Promise<string> {
  return repository.commit({ author: PERSON, committer: PERSON, at: '2026-03-20 10:00', ...way });
}

async function audit(data = repository.data): Promise<AuditResult> {
  const result = await auditReceipts({ data, keys });
  if (typeof result === 'string') throw new Error(result);
  return result;
}

/** What is told, a line each: severity, code, where, and the commits that it names. */
function toldOf({ problems }: AuditResult): readonly string[] {
  return problems.map(({ severity, code, place, params }) => {
    const where = `${place.file.replace(/^.*data\//u, '')}:${String(place.line)}:${String(place.column)}`;
    const commits = ['from', 'gone', 'by'].flatMap((name) => params[name] ?? []);
    return [severity === 'error' ? '' : '提示 ', code, ' ', where, ...commits.map((id) => ` ${id}`)].join('');
  });
}

const reported = async () => toldOf(await audit());

const counts = async () => {
  const { entries, proved, purged, problems } = await audit();
  return { entries, proved, purged, problems: problems.length };
};

const id = (commit: string) => commit.slice(0, 10);

describe('a receipt is proved', { timeout: SLOW }, () => {
  test('where the counter brought it, signed by the forge, and nobody touched it since', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    await receive(2, `${FIRST} 10:00`, B);
    repository.write({ [A]: '后来改过的\n' });
    await byHand();
    await receive(3, '2026-03-13 08:00', C);
    expect(await counts()).toEqual({ entries: 3, proved: 3, purged: 0, problems: 0 });
  });

  test('however its file is laid out later, and whatever stands in the messages of commits', async () => {
    const hostile = Buffer.from([
      ...Buffer.from(`\u001B[2J\ngpgsig -----BEGIN PGP SIGNATURE-----\n ${'a'.repeat(40)}\nauthor ${PERSON}`),
      0xff,
      0xfe,
      0x80,
      0x0a,
    ]);
    await receive(1, `${FIRST} 09:41`, A, { message: hostile });
    await receive(2, `${FIRST} 10:00`, B, { message: hostile });
    const text = `receipts: ${JSON.stringify(days.get(FIRST))}\ndate: ${FIRST}\n`;
    repository.write({ [`receipts/${FIRST}.yaml`]: text });
    await byHand({ message: hostile });
    expect(await counts()).toEqual({ entries: 2, proved: 2, purged: 0, problems: 0 });
  });

  test('by a key that has expired since', async () => {
    await receive(1, '2026-01-20 09:41', A, { key: brief });
    expect(await counts()).toMatchObject({ proved: 1, problems: 0 });
  });

  test('in the minute of its commit, in the zone of the office', async () => {
    await receive(1, '2026-03-07 00:05', A, { at: '2026-03-07 00:05' });
    expect(await counts()).toMatchObject({ proved: 1, problems: 0 });
  });

  test('where it names no record, and where it names one without its content', async () => {
    writeDay(FIRST, [
      { door: '内网', moment: `${FIRST} 09:00` },
      { door: '内网', moment: `${FIRST} 09:00`, records: [{ path: A }] },
    ]);
    repository.write({ [A]: 'a\n' });
    await repository.commit({ key, at: `${FIRST} 09:01` });
    expect(await counts()).toMatchObject({ proved: 2, problems: 0 });
  });

  test('beside a request that was merged by hand and brought other files', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    const main = repository.git('rev-parse', 'HEAD');
    repository.git('checkout', '--quiet', '-b', 'request');
    repository.write({ 'tasks/a.yaml': 'a\n' });
    const side = await byHand();
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'tasks/a.yaml': 'a\n' });
    await byHand({ parents: [main, side] });
    await receive(2, `${FIRST} 10:00`, B);
    expect(await counts()).toMatchObject({ entries: 2, proved: 2, problems: 0 });
  });

  test('whatever a request held that never landed', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    const main = repository.git('rev-parse', 'HEAD');
    repository.git('checkout', '--quiet', '-b', 'request');
    repository.write({ [`receipts/${FIRST}.yaml`]: dayText(FIRST, [entry(9, `${FIRST} 08:00`, B)]) });
    const side = await byHand();
    repository.git('checkout', '--quiet', 'main');
    // The merge keeps what main had.
    await byHand({ parents: [main, side] });
    expect(await counts()).toMatchObject({ entries: 1, proved: 1, problems: 0 });
  });
});

type Way = readonly [name: string, tamper: () => Promise<readonly string[]>];

const FILE = `receipts/${FIRST}.yaml`;
const unsigned = (raw: string) => raw.replace('receipt\n', 'forged\n');

/** Each answers what should be told of it. */
const WAYS: readonly Way[] = [
  [
    'is written into the record by a person',
    async () => [
      `audit-author ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { author: PERSON, committer: PERSON, key: undefined }))}`,
    ],
  ],
  [
    'is written by a person on the site of the forge, which signs that too',
    async () => [`audit-author ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { author: PERSON }))}`],
  ],
  [
    'is committed in the name of the bot by somebody else',
    async () => [
      `audit-author ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { committer: PERSON }))}`,
    ],
  ],
  [
    'is brought by a bot of the same name and another number',
    async () => {
      const author = BOT.replace('41898282', '41898283');
      return [`audit-author ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { author }))}`];
    },
  ],
  [
    'is committed in the name of the counter without a signature',
    async () => [
      `audit-signature-none ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { key: undefined }))}`,
    ],
  ],
  [
    'is signed with another key that bears the same name',
    async () => [
      `audit-signature-key ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { key: other }))}`,
    ],
  ],
  [
    'is signed after the key expired',
    async () => [
      `audit-signature-expired ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { key: brief }))}`,
    ],
  ],
  [
    'lies in a commit that was changed after its signing',
    async () => [
      `audit-signature-broken ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { tamper: unsigned }))}`,
    ],
  ],
  [
    'bears a signature of another sort',
    async () => {
      const tamper = (raw: string) => raw.replace(/BEGIN PGP SIGNATURE|END PGP SIGNATURE/gu, 'SSH SIGNATURE');
      return [`audit-signature-other ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { tamper }))}`];
    },
  ],
  [
    'lies in a commit with two authors',
    async () => {
      const tamper = (raw: string) => raw.replace(/^author .*\n/mu, (line) => line + line);
      return [`audit-commit ${FILE}:4:5 ${id(await receive(1, `${FIRST} 09:41`, A, { tamper }))}`];
    },
  ],
  [
    'names another content than the commit holds',
    async () => {
      repository.write({ [A]: '别的\n' });
      writeDay(FIRST, [entry(1, `${FIRST} 09:41`, A)]);
      return [`audit-record ${FILE}:8:15 ${id(await repository.commit({ key, at: `${FIRST} 09:41` }))}`];
    },
  ],
  [
    'names a record that the commit does not hold, at a path that leads out of the record',
    async () => {
      writeDay(FIRST, [entry(1, `${FIRST} 09:41`, '../data/office.yaml')]);
      return [`audit-record ${FILE}:8:15 ${id(await repository.commit({ key, at: `${FIRST} 09:41` }))}`];
    },
  ],
  [
    'is said to have come after its commit',
    async () => [
      `audit-moment ${FILE}:6:13 ${id(await receive(1, `${FIRST} 09:41`, A, { at: `${FIRST} 09:40` }))}`,
    ],
  ],
  [
    'stands in the file of another day',
    async () => {
      repository.write({ [A]: `${A}\n` });
      writeDay('2026-03-07', [entry(1, `${FIRST} 09:41`, A)]);
      await repository.commit({ key, at: '2026-03-07 09:41' });
      return ['audit-day receipts/2026-03-07.yaml:6:13'];
    },
  ],
  [
    'was changed later',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      writeDay(FIRST, [entry(1, `${FIRST} 08:00`, A)]);
      return [`audit-changed ${FILE}:4:5 ${id(from)} ${id(await byHand())}`];
    },
  ],
  [
    'was changed later by the counter itself',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      writeDay(FIRST, [entry(1, `${FIRST} 08:00`, A)]);
      return [
        `audit-changed ${FILE}:4:5 ${id(from)} ${id(await repository.commit({ key, at: '2026-03-20 10:00' }))}`,
      ];
    },
  ],
  [
    'was changed twice',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      writeDay(FIRST, [entry(1, `${FIRST} 08:00`, A)]);
      await byHand();
      writeDay(FIRST, [entry(1, `${FIRST} 08:01`, A)]);
      return [`audit-changed ${FILE}:4:5 ${id(from)} ${id(await byHand())}`];
    },
  ],
  [
    'was taken out later',
    async () => {
      await receive(1, `${FIRST} 09:41`, A);
      const from = await receive(2, `${FIRST} 10:00`, B);
      writeDay(FIRST, [entry(1, `${FIRST} 09:41`, A)]);
      return [`audit-removed ${FILE}:9:5 ${id(from)} ${id(await byHand())}`];
    },
  ],
  [
    'went with its file',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      await receive(2, `${FIRST} 10:00`, B);
      repository.write({ [FILE]: undefined });
      return [`audit-file-removed ${FILE}:1:1 ${id(from)} ${id(await byHand())}`];
    },
  ],
  [
    'went where a conflict was committed',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      repository.write({ [FILE]: `<<<<<<< a\n${dayText(FIRST, days.get(FIRST) ?? [])}` });
      return [`audit-file-unread ${FILE}:1:1 ${id(from)} ${id(await byHand())}`, `audit-unread ${FILE}:1:1`];
    },
  ],
  [
    'was moved to another day',
    async () => {
      const from = await receive(1, `${FIRST} 09:41`, A);
      repository.write({ [FILE]: undefined });
      writeDay('2026-03-05', [entry(1, `${FIRST} 09:41`, A)]);
      return [`audit-moved receipts/2026-03-05.yaml:4:5 ${id(from)} ${id(await byHand())}`];
    },
  ],
  [
    'came by a merge, though the counter committed it on a branch',
    async () => {
      const main = repository.git('rev-parse', 'HEAD');
      repository.git('checkout', '--quiet', '-b', 'request');
      const side = await receive(1, `${FIRST} 09:41`, A);
      repository.git('update-ref', 'refs/heads/main', main);
      repository.git('symbolic-ref', 'HEAD', 'refs/heads/main');
      return [`audit-author ${FILE}:4:5 ${id(await byHand({ parents: [main, side] }))}`];
    },
  ],
  [
    'stands in the files of this machine alone, or no longer',
    async () => {
      await receive(1, `${FIRST} 09:41`, A);
      writeDay(FIRST, [entry(2, `${FIRST} 09:41`, A)]);
      return [`audit-dropped ${FILE}:1:1`, `audit-uncommitted ${FILE}:4:5`];
    },
  ],
  [
    'was there before the office began, as a receipt of a demo',
    async () => {
      const office = repository.git('show', 'HEAD:data/office.yaml');
      repository.write({ 'office.yaml': `${office}\ndemo:\n  notice: 演示\n  asOf: 2026-06-12 15:00\n` });
      writeDay(FIRST, [entry(1, `${FIRST} 09:41`, A)]);
      repository.write({ [A]: `${A}\n` });
      repository.git('update-ref', '-d', 'HEAD');
      await repository.commit({ key, at: `${FIRST} 09:41` });
      repository.write({ 'office.yaml': office });
      return [`audit-author ${FILE}:4:5 ${id(await byHand())}`];
    },
  ],
];

describe('it is told that a receipt', { timeout: SLOW }, () => {
  test.each(WAYS)('%s', async (_name, tamper) => {
    const expected = await tamper();
    const result = await audit();
    expect(toldOf(result)).toEqual(expected);
    expect(result).toMatchObject({ purged: 0 });
  });

  test('in all the ways at once, one line for each', async () => {
    await receive(1, `${FIRST} 09:41`, A, { key: undefined, at: `${FIRST} 09:00` });
    await receive(2, `${FIRST} 10:00`, B, { author: PERSON });
    await receive(3, '2026-03-13 08:00', C);
    expect((await reported()).map((line) => line.replace(/ [0-9a-f]+$/u, ''))).toEqual([
      `audit-signature-none ${FILE}:4:5`,
      `audit-moment ${FILE}:6:13`,
      `audit-author ${FILE}:9:5`,
    ]);
    expect(await counts()).toMatchObject({ entries: 3, proved: 1 });
  });

  test('and what is told shows no byte of a commit as it is, and is a full sentence', async () => {
    const author = `\u001B[31m\u202E坏 <example@example.invalid>`;
    await receive(1, `${FIRST} 09:41`, A, { author, committer: PERSON, key: undefined });
    const text = auditText(await audit());
    expect(text).toMatch(
      /发现这一条是“\\u\{1b\}\[31m\\u\{202e\}坏”在提交 [0-9a-f]{10} 里加进来的\n {4}应为：.+\n {4}改法：请.+。\n共1条收件，0条已证明，错误1处。\n$/u,
    );
  });
});

test(
  'the forge, where it is asked, must know each commit as verified and each number as what it is said to be',
  async () => {
    const first = await receive(1, `${FIRST} 09:41`, A);
    const second = await receive(2, `${FIRST} 10:00`, B);
    await receive(3, `${FIRST} 10:01`, C);
    const asked: string[] = [];
    const askForge = (head: string, folder: string) => {
      asked.push(`${head} ${folder}`);
      const numbers = new Map([[1, 'pull'] as const, [2, 'pull'] as const, [3, 'issue'] as const]);
      return Promise.resolve({ verified: new Set([first, repository.git('rev-parse', 'HEAD')]), numbers });
    };
    const result = await auditReceipts({ data: repository.data, keys, askForge });
    if (typeof result === 'string') throw new Error(result);
    expect(toldOf(result)).toEqual([
      `audit-forge-commit ${FILE}:9:5 ${id(second)}`,
      `audit-forge-number ${FILE}:15:13`,
    ]);
    expect(result.proved).toBe(1);
    expect(asked).toEqual([`${repository.git('rev-parse', 'HEAD')} data/receipts`]);
  },
  SLOW,
);

describe('what is fixed', { timeout: SLOW }, () => {
  test('is a reminder where it was changed and stands as it was again', async () => {
    const from = await receive(1, `${FIRST} 09:41`, A);
    writeDay(FIRST, [entry(1, `${FIRST} 08:00`, A)]);
    const gone = await byHand();
    writeDay(FIRST, [entry(1, `${FIRST} 09:41`, A)]);
    const by = await byHand();
    expect(await reported()).toEqual([`提示 audit-restored ${FILE}:4:5 ${id(from)} ${id(gone)} ${id(by)}`]);
    expect(await counts()).toMatchObject({ proved: 1 });
  });

  test('is nothing more where what a person wrote was taken out again', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    await receive(2, `${FIRST} 10:00`, B, { author: PERSON });
    writeDay(FIRST, [entry(1, `${FIRST} 09:41`, A)]);
    await byHand();
    expect(await counts()).toEqual({ entries: 1, proved: 1, purged: 0, problems: 0 });
  });
});

describe('a purge', { timeout: SLOW }, () => {
  const purges = (last: string) =>
    `purges:\n  - date: 2026-03-20\n    reason: 误登\n    decided: 主要领导\n    was: ${'e'.repeat(40)}\n    last: '${last}'\n`;
  const writePurges = (text: string) => {
    mkdirSync(join(repository.dir, '.github'), { recursive: true });
    writeFileSync(join(repository.dir, '.github', 'purges.yaml'), text);
  };

  test('is told, and what it wrote anew is counted apart; what came later must be proved', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    await receive(2, `${FIRST} 10:00`, B, { key: undefined });
    writePurges(purges(repository.git('rev-parse', 'HEAD')));
    await byHand();
    await receive(3, '2026-03-21 08:00', C);
    const result = await audit();
    expect(result).toMatchObject({ entries: 3, proved: 2, purged: 1, problems: [] });
    expect(auditText(result)).toMatch(
      /^清除：2026-03-20 改写历史，到提交 [0-9a-f]{40} 为止；主要领导；误登\n共3条收件，2条已证明，1条清除以后不再能凭签名证明，错误0处。\n/u,
    );
    const late = await receive(4, '2026-03-21 09:00', A, { key: undefined });
    expect(await reported()).toEqual([`audit-signature-none receipts/2026-03-21.yaml:9:5 ${id(late)}`]);
  });

  test('excuses no change after it', async () => {
    const from = await receive(1, `${FIRST} 09:41`, A, { key: undefined });
    writePurges(purges(from));
    await byHand();
    writeDay(FIRST, [entry(1, `${FIRST} 08:00`, A)]);
    expect(await reported()).toEqual([`audit-dropped ${FILE}:1:1`, `audit-uncommitted ${FILE}:4:5`]);
    const by = await byHand();
    expect(await reported()).toEqual([`audit-changed ${FILE}:4:5 ${id(from)} ${id(by)}`]);
  });

  test('excuses nothing where it is not committed, names no commit of the line, or cannot be read', async () => {
    const from = await receive(1, `${FIRST} 09:41`, A, { key: undefined });
    const forged = `audit-signature-none ${FILE}:4:5 ${id(from)}`;
    writePurges(purges(from));
    expect(await reported()).toEqual([forged]);
    writePurges(purges('f'.repeat(40)));
    await byHand();
    expect((await reported()).map((line) => line.replace(/^(\S+) .*purges/u, '$1 purges'))).toEqual([
      'audit-purge purges.yaml:6:11',
      forged,
    ]);
    writePurges('purges:\n  - last: 1\n');
    await byHand();
    const { problems } = await audit();
    expect(problems.filter(({ place }) => place.file.endsWith('purges.yaml')).length).toBeGreaterThan(1);
    expect(await reported()).toContain(forged);
  });
});

describe('there is nothing to hold receipts against', { timeout: SLOW }, () => {
  test('outside of a repository, before the first commit, and in a clone that has only some of it', async () => {
    await receive(1, `${FIRST} 09:41`, A);
    const shallow = join(work, 'shallow');
    const url = `file://${encodeURI(repository.dir)}`;
    execFileSync('git', ['clone', '--quiet', '--depth', '1', url, shallow], { stdio: 'ignore' });
    expect(await auditReceipts({ data: join(shallow, 'data'), keys })).toBe('shallow');
    const bare = join(work, 'bare');
    mkdirSync(bare);
    expect(await auditReceipts({ data: bare, keys })).toBe('no-git');
    const empty = signedRepository(join(work, 'empty'));
    expect(await auditReceipts({ data: empty.data, keys })).toBe('no-git');
  });

  test('in a demo, but not where an office calls itself one afterwards', async () => {
    const demo = '\ndemo:\n  notice: 演示\n  asOf: 2026-06-12 15:00\n';
    const office = repository.git('show', 'HEAD:data/office.yaml');
    await receive(1, `${FIRST} 09:41`, A, { author: PERSON });
    repository.write({ 'office.yaml': office + demo });
    await byHand();
    expect(await audit()).toMatchObject({ demo: false, problems: [{ code: 'audit-author' }] });
    repository.git('update-ref', '-d', 'HEAD');
    await byHand();
    expect(await audit()).toMatchObject({ demo: true, entries: 1, proved: 0, problems: [] });
  });
});
