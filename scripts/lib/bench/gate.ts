import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { git } from '../git/git.ts';
import { benchAccount } from './ledger.ts';
import { measured, type Measure } from './measured.ts';
import { projectRoot } from '../process/run-node.ts';

/** What it costs to judge a request with one weekly report of the first unit: `data` is the record in a folder of its own, which becomes a repository. */
export async function gateCost(data: string, report: string): Promise<Measure> {
  const repo = join(data, '..');
  const run = (...args: readonly string[]) =>
    git(repo, ['-c', 'user.name=例', '-c', 'user.email=example@example.invalid', ...args]);
  const { submitted } = load(readFileSync(join(data, report), 'utf8')) as { readonly submitted: string };
  run('init', '--quiet', '--initial-branch=main');
  run('add', 'data', `:(exclude)data/${report}`);
  run('commit', '--quiet', '--message', '台账');
  run('switch', '--quiet', '--create', 'report');
  run('add', 'data');
  run('commit', '--quiet', '--message', '周报');
  const args = ['--repo', repo, '--base', 'main', '--head', 'report', '--at', submitted];
  return measured(join(projectRoot, 'scripts', 'gate.ts'), [...args, '--author', String(benchAccount(1))]);
}
