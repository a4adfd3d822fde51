import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soundRecord } from '../gate-repository.ts';
import type { FakeGithub } from '../github/fake-github.ts';
import { repoOf, withGithub } from '../github/with-github.ts';

/** The place of a weekly report of the invented office, and what stands there. */
export const REPORT = 'data/reports/2026-W21/gongcheng.yaml';
export const report = (text = '主体施工完成五成。') =>
  `unit: gongcheng\nweek: 2026-W21\nmatters:\n  - task: t2026-001\n    text: ${text}\n    percent: 50\nsubmitted: 2026-05-22 10:20\n`;

/** An office with its record on main; units have read access and forks. */
export async function counterOffice(): Promise<FakeGithub> {
  const github = await withGithub({ at: '2026-05-22T01:00:00Z', isPrivate: false });
  const ids = {
    gongcheng: github.addPerson('gongcheng', 'none'),
    caiwu: github.addPerson('caiwu', 'none'),
    qingxi: github.addPerson('qingxi', 'none'),
    mishu: github.addPerson('mishu', 'write'),
    'ducha-gang': github.addPerson('ducha', 'write'),
    'jijian-zuzhang': github.addPerson('jijian', 'none'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'duban-record-'));
  github.push(github.owner, {
    branch: 'main',
    files: {
      ...soundRecord(join(folder, 'data'), ids),
      // Started after each landing.
      '.github/workflows/publish.yml': 'on: workflow_dispatch\n',
    },
    message: '台账',
  });
  rmSync(folder, { recursive: true });
  return github;
}

/** Somebody hands files in from a branch of their fork. */
export async function handIn(
  github: FakeGithub,
  login: string,
  files: Readonly<Record<string, string>>,
): Promise<number> {
  const fork = github.fork(login);
  github.push(login, { in: fork, branch: 'report', files, message: '周报' });
  const { data } = await github
    .as(login)
    .rest.pulls.create({ ...repoOf(github), title: '周报', head: `${login}:report`, base: 'main' });
  return data.number;
}
