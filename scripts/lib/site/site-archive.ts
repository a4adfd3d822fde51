import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { compareText } from '#record/schema/problem.ts';
import { exportWords } from '#wording/commands/export.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { plainError } from '../process/plain-fault.ts';
import { SITE_MARK } from './out-folder.ts';

const words = exportWords.list;

/** The name of the list, in letters that every unpacking program reads. */
const LIST_NAME = 'manifest.txt';

/** What the list says of a site beside its files. */
export interface ArchiveFacts {
  readonly title: string;
  readonly asOf: string;
  readonly profile: 'public' | 'internal';
  /** The number of its 公开保密审查单 (papers.md §11). */
  readonly reviewNo: string | undefined;
}

/** An archive, and what it holds. */
export interface SiteArchive {
  readonly bytes: Uint8Array;
  readonly files: number;
  readonly size: number;
  readonly digest: string;
}

/** What is packed already is only put in. */
const PACKED = /\.(?:woff2?|png|jpe?g|webp|zip|xlsx|docx|gz|br|pdf)$/iu;
// The first day that the format knows, by its local parts: these are what is written.
const WHEN: ZipOptions = { mtime: new Date(1980, 0, 1) };

/** A built site as one archive, with a list of what is in it: the same bytes for the same site. Throws a sentence for what is no plain file. */
export function siteArchive(folder: string, facts: ArchiveFacts): SiteArchive {
  const files = filesOf(folder);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lines = [
    words.title(facts.title),
    words.profile[facts.profile],
    words.asOf(momentInWords(facts.asOf)),
    ...(facts.profile === 'public' ? [words.review(facts.reviewNo)] : []),
    words.counts(files.length, size),
    '',
    words.head,
    ...files.map(({ path, bytes }) => `${sha256(bytes)}  ${String(bytes.length)}  ${path}`),
  ];
  const contents: Zippable = {
    // For the editors of any Windows.
    [LIST_NAME]: [strToU8(`\uFEFF${lines.join('\r\n')}\r\n`), { ...WHEN, level: 6 }],
  };
  for (const { path, bytes } of files)
    contents[path] = [bytes, { ...WHEN, level: PACKED.test(path) ? 0 : 6 }];
  const bytes = zipSync(contents);
  return { bytes, files: files.length, size, digest: sha256(bytes) };
}

interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All files of a site but the mark by which its folder may be replaced, and an earlier list, in code-unit order. */
function filesOf(folder: string): readonly SiteFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== SITE_MARK.name && path !== LIST_NAME)
    .map((path) => path.split(sep).join('/'))
    .sort(compareText);
  return paths.flatMap((path): readonly SiteFile[] => {
    const found = lstatSync(join(folder, path));
    if (found.isDirectory()) return [];
    if (!found.isFile()) throw plainError(exportWords.strange(path));
    return [{ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }];
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
