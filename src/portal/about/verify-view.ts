import { editionSentences } from '#wording/freeze/sentences.ts';
import { editionNamed, latestVersions, type EditionEntry } from '#engine/freeze/editions.ts';
import { editionDownloads, isPublished } from '../freeze/edition-files.ts';
import { publicRepository, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { rulesDownload } from '../method/rules-files.ts';
import { editionRules } from '../env/period/shown-editions.ts';
import type { DownloadView, LinkView } from '../shared/types.ts';
import { writtenBlocks } from '../env/rules-in-force.ts';
import { verifySentences } from '#wording/about/verify.ts';

/** 怎样自己核对: a section of /about/. */
export interface VerifyView {
  /** What a digest is, what is published, what anyone can and cannot find out with it. */
  readonly paragraphs: readonly string[];
  /** Each by itself; empty before the first frozen period. */
  readonly ways: readonly VerifyWayView[];
  /** Every frozen period as it stands, newest first. */
  readonly periods: readonly VerifyPeriodView[];
}

interface VerifyWayView {
  readonly title: string;
  readonly steps: readonly VerifyStepView[];
  /** What it proves. */
  readonly proves: string;
}

interface VerifyStepView {
  readonly text: string;
  /** To be typed word for word; null where there is nothing to type. */
  readonly command: string | null;
  readonly files: readonly DownloadView[];
}

export interface VerifyPeriodView {
  readonly period: LinkView;
  /** `第1版`. */
  readonly version: string;
  /** SHA-256, 64 digits; null where the file is not published. */
  readonly digest: string | null;
  /** Null where the rules publish no scores. */
  readonly file: DownloadView | null;
}

/** How anyone can check a frozen period, by the example of the last one, and every digest (rules.md §10). */
export function verifyView(env: ViewEnv): VerifyView {
  const latest = latestVersions(env.shown).toReversed();
  const { what, digest, privateRecord, publicRecord, none, ranksAlone } = verifySentences;
  const repository = publicRepository(env);
  const example = latest.find((entry) => editionDownloads(env, entry).length > 0);
  const published = example !== undefined || latest.length === 0;
  const withheld = latest.some((entry) => editionDownloads(env, entry).length === 0);
  return {
    paragraphs: [
      ...(published ? [what] : []),
      digest,
      ...(repository === null ? (published ? [privateRecord] : []) : [publicRecord]),
      ...(latest.length === 0 ? [none] : []),
      ...(withheld ? [ranksAlone] : []),
    ],
    ways:
      example === undefined
        ? []
        : [
            ...(repository === null ? [] : [withRepository(repository, example)]),
            withFiles(env, example),
            withDigest(env, example),
          ],
    periods: latest.map((entry) => ({
      period: { text: periodName(env, entry.value.period), href: `/ranking/${entry.value.period}/` },
      version: editionSentences.version(entry.value.version),
      digest: isPublished(env, entry) ? entry.value.digest : null,
      file: editionDownloads(env, entry)[0] ?? null,
    })),
  };
}

function withRepository(repository: string, { value: { period } }: EditionEntry): VerifyWayView {
  const { title, clone, run, proves } = verifySentences.repository;
  return {
    title,
    proves,
    steps: [step(clone, `git clone ${repository}`), step(run, `npm run verify -- ${period}`)],
  };
}

function withFiles(env: ViewEnv, entry: EditionEntry): VerifyWayView {
  const { period, previous } = entry.value;
  const { title, download, run, proves } = verifySentences.files;
  const before = previous && editionNamed(env.shown, previous.period, previous.version);
  const rules = editionRules(env, entry.value);
  const editions = [entry, ...(before === undefined ? [] : [before])].flatMap((of) =>
    editionDownloads(env, of),
  );
  const files = [...editions, ...(rules === undefined ? [] : [rulesDownload(rules)])];
  const options = [
    ...editions.map(({ name }) => `--file ${name}`),
    ...(rules === undefined ? [] : [`--rules ${rulesDownload(rules).name}`]),
  ];
  return {
    title,
    proves: proves(editions.length > 1, rules !== undefined && writtenBlocks(rules).grades),
    steps: [
      {
        text: download(
          periodName(env, period),
          before === undefined || editions.length < 2 ? null : periodName(env, before.value.period),
        ),
        command: null,
        files,
      },
      step(run, ['npm run verify --', period, ...options].join(' ')),
    ],
  };
}

function withDigest(env: ViewEnv, entry: EditionEntry): VerifyWayView {
  const { title, run, proves } = verifySentences.byDigest;
  const files = editionDownloads(env, entry);
  return {
    title,
    proves,
    steps: files.map(({ name }) => step(run, `jq -cjS 'del(.digest)' ${name} | sha256sum`)),
  };
}

function step(text: string, command: string): VerifyStepView {
  return { text, command, files: [] };
}
