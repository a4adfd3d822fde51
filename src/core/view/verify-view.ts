import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import { verifySentences } from '../../wording/zh-CN/view/verify.ts';
import { editionsOf, type EditionEntry } from '../compute/edition/editions-of.ts';
import { editionDownload } from './edition-files.ts';
import { publicRepository, type ViewEnv } from './env.ts';
import { rulesDownload } from './rules-files.ts';
import { editionRules } from './shown-editions.ts';
import type { VerifyStepView, VerifyView, VerifyWayView } from './types/verify.ts';

/** How anyone can check a frozen month, by the example of the last one, and every digest (rules-v1 §10). */
export function verifyView(env: ViewEnv): VerifyView {
  const latest = [...editionsOf(env.shown).values()]
    .flatMap((versions) => versions.at(-1) ?? [])
    .toReversed();
  const { what, privateRecord, publicRecord, none } = verifySentences;
  const repository = publicRepository(env);
  const [example] = latest;
  return {
    paragraphs: [
      ...what,
      repository === null ? privateRecord : publicRecord,
      ...(example === undefined ? [none] : []),
    ],
    ways:
      example === undefined
        ? []
        : [
            ...(repository === null ? [] : [withRepository(repository, example)]),
            withFiles(env, example),
            withDigest(env, example),
          ],
    months: latest.map((entry) => ({
      month: { text: monthInWords(entry.value.month), href: `/ranking/${entry.value.month}/` },
      version: editionSentences.version(entry.value.version),
      digest: entry.value.digest,
      file: editionDownload(env, entry),
    })),
  };
}

function withRepository(repository: string, { value: { month } }: EditionEntry): VerifyWayView {
  const { title, clone, run, proves } = verifySentences.repository;
  return {
    title,
    proves,
    steps: [step(clone, `git clone ${repository}`), step(run, `npm run verify -- ${month}`)],
  };
}

function withFiles(env: ViewEnv, entry: EditionEntry): VerifyWayView {
  const { month, previous } = entry.value;
  const { title, download, run, proves } = verifySentences.files;
  const before =
    previous === undefined
      ? undefined
      : env.shown.edition.find(
          ({ value }) => value.month === previous.month && value.version === previous.version,
        );
  const rules = editionRules(env, entry.value);
  const editions = [entry, ...(before === undefined ? [] : [before])].map((of) => editionDownload(env, of));
  const files = [...editions, ...(rules === undefined ? [] : [rulesDownload(rules)])];
  const options = [
    ...editions.map(({ name }) => `--file ${name}`),
    ...(rules === undefined ? [] : [`--rules ${rulesDownload(rules).name}`]),
  ];
  return {
    title,
    proves: proves(before !== undefined),
    steps: [
      { text: download(month, before?.value.month ?? null), command: null, files },
      step(run, ['npm run verify --', month, ...options].join(' ')),
    ],
  };
}

function withDigest(env: ViewEnv, entry: EditionEntry): VerifyWayView {
  const { title, run, proves } = verifySentences.digest;
  const { name } = editionDownload(env, entry);
  return { title, proves, steps: [step(run, `jq -cjS 'del(.digest)' ${name} | sha256sum`)] };
}

function step(text: string, command: string): VerifyStepView {
  return { text, command, files: [] };
}
