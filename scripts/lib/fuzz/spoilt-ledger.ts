import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Check } from '#validate/check/check.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { CHECKS, RECORD_CHECKS } from '#validate/registry.ts';
import { runChecks } from '#validate/run-checks.ts';
import { portalViews } from '#portal/portal-views.ts';
import type { Problem } from '#record/schema/problem.ts';
import { buildContext } from '#engine/dossier/context.ts';
import type { Root } from '#load/disk/file-tree.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { textFixed } from '#load/fault/fix.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { withVerifiedFixes } from '#load/verified-fixes.ts';
import { printProblem } from '#wording/problems/print.ts';
import type { Chance } from './chance.ts';
import { unreportedIn } from './laws.ts';
import { withSlips } from './slips-of-hand.ts';
import { buildViewEnv } from '#portal/env/env.ts';

/** What a ledger's files are changed to; `undefined` takes one away. */
export type FileEdits = ReadonlyMap<string, string | undefined>;

/** Moments before, within and after what the small ledgers tell. */
export const MOMENTS = [
  '2026-03-02 09:00',
  '2026-04-20 11:30',
  '2026-06-12 15:00',
  '2026-07-20 18:00',
  '2027-02-01 09:00',
];

/** Changes of one to three files as people make them: slips of hand, a value of another record, a copy under another name, a file lost or misplaced. */
export function spoiltLedger(files: ReadonlyMap<string, string>, chance: Chance): FileEdits {
  const paths = [...files.keys()];
  const changes = new Map<string, string | undefined>();
  for (let left = chance.below(3); left >= 0; left--) {
    const path = chance.of(paths);
    const text = changes.get(path) ?? files.get(path) ?? '';
    switch (chance.below(8)) {
      case 0:
        changes.set(path, undefined);
        break;
      case 1:
        changes.set(chance.of(paths), text);
        break;
      case 2:
        changes.set(
          path.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10)),
          text,
        );
        break;
      case 3:
        changes.set(
          chance.of([
            `${dirname(path)}/x.yaml`,
            path.replace('2026', '2025'),
            path.toUpperCase(),
            `${path}.bak`,
          ]),
          text,
        );
        break;
      case 4:
      case 5:
        changes.set(path, withValueOf(text, files.get(chance.of(paths)) ?? '', chance));
        break;
      default:
        changes.set(path, withSlips(text, chance));
    }
  }
  return changes;
}

/** A text in which one value stands that another has under the same or any key. */
function withValueOf(text: string, other: string, chance: Chance): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  const key = /^[\s-]*([A-Za-z]+):/u.exec(lines[at] ?? '')?.[1] ?? '';
  const values = [...`${other}\n${text}`.matchAll(/^[\s-]*([A-Za-z]+): (.+)$/gmu)].map(([, name, value]) => ({
    name,
    value: value ?? '',
  }));
  const same = values.filter(({ name }) => name === key);
  if (values.length === 0) return text;
  const { value } = chance.of(same.length > 0 && chance.below(4) > 0 ? same : values);
  lines[at] = (lines[at] ?? '').replace(/: .*$/u, () => `: ${value}`);
  return lines.join('\n');
}

/** What does not hold of a ledger so changed, as of a moment; `dir` holds it unchanged, and does so again afterwards. */
export function faultsOfLedger(
  dir: string,
  files: ReadonlyMap<string, string>,
  changes: FileEdits,
  asOf: string,
): readonly string[] {
  try {
    for (const [path, text] of changes) put(dir, path, text);
    return faultsIn(dir, asOf);
  } catch (error) {
    return [`exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    for (const path of changes.keys()) put(dir, path, files.get(path));
  }
}

function faultsIn(dir: string, asOf: string): readonly string[] {
  const root = { dir, printed: '.' };
  // Told as every run tells it, and held to all the checks that there are.
  const problems = withVerifiedFixes(root, reported(root, asOf), (fixed) =>
    reported(fixed, asOf, RECORD_CHECKS),
  );
  if (problems.every(({ severity }) => severity === 'reminder')) compute(dir, asOf);
  return [
    ...unreportedIn(problems, Number.POSITIVE_INFINITY),
    ...problems.flatMap((problem) => badFix(dir, asOf, problems, problem)),
  ];
}

/** A fix made in its file: its fault is gone, and the lines that were fixed are told of nothing that they were not told of before. */
function badFix(
  dir: string,
  asOf: string,
  problems: readonly Problem[],
  problem: Problem,
): readonly string[] {
  const { fix, place, code } = problem;
  if (fix === undefined) return [];
  const path = join(dir, place.file);
  const text = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, textFixed(text, fix));
    const last = fix.firstLine + fix.text.split('\n').length - 1;
    const after = reported({ dir, printed: '.' }, asOf).filter(
      (one) => one.place.file === place.file && one.severity === 'error',
    );
    const onLines = after.filter(({ place: { line } }) => line >= fix.firstLine && line <= last);
    const known = new Set(problems.filter((one) => one.place.file === place.file).map((one) => one.code));
    const fresh = onLines.filter((one) => one.code === code || !known.has(one.code));
    const own = problems.filter(
      (one) => one.place.file === place.file && one.place.line === place.line && one.code === code,
    ).length;
    const left = fresh.filter((one) => one.code === code).length;
    const bad = fresh.filter((one) => one.code !== code);
    if (left < own && bad.length === 0) return [];
    return [
      [
        `leads on: ${printProblem(problem, problemTexts)}`,
        ...fresh.map((one) => printProblem(one, problemTexts)),
      ].join('\n'),
    ];
  } finally {
    writeFileSync(path, text);
  }
}

function reported(root: Root, asOf: string, checks: readonly Check[] = CHECKS): readonly Problem[] {
  const { ledger, problems, broken } = loadTypedLedger(root);
  const index = buildCheckIndex(ledger, { asOf, home: root.printed, unread: broken });
  return [...problems, ...runChecks(index, checks)];
}

/** Everything that pages show of a ledger that may be published. */
function compute(dir: string, asOf: string): void {
  const { ledger } = loadTypedLedger({ dir, printed: '.' });
  const context = buildContext(ledger, asOf);
  if (context === undefined) return;
  for (const profile of ['public', 'internal'] as const) {
    const views = portalViews(buildViewEnv(context, profile));
    const families = [
      views.statements,
      views.yearUnits,
      views.unitParts,
      views.units,
      views.unitPeriods,
      views.dutyParts,
      views.taskParts,
      views.tasks,
    ];
    for (const page of [...families.flat(), ...views.statements.flatMap(({ statements }) => statements)])
      page.view();
    for (const make of [views.front, views.unitIndex, views.taskList, views.duties]) make();
  }
}

function put(dir: string, path: string, text: string | undefined): void {
  const file = join(dir, path);
  if (text === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
