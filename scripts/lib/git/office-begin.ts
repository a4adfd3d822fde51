import { git } from './git.ts';
import { gitObjects } from './git-objects.ts';

const DEMO = /^demo:/mu;

/**
 * The first commit of the first-parent line of the current commit at which the office kept a record of its own in
 * the data root: whose `office.yaml` is no demo's. `undefined` where there is none. Throws where git refuses.
 */
export function officeBegin(root: string): string | undefined {
  const line = ['log', '--first-parent', '--diff-merges=first-parent', '--reverse', '--no-show-signature'];
  const log = git(root, [...line, '--format=%H', 'HEAD', '--', 'office.yaml']);
  const commits = log.split('\n').filter((commit) => commit !== '');
  let index = 0;
  for (const office of gitObjects(
    root,
    commits.map((commit) => `${commit}:./office.yaml`),
  )) {
    if (office !== undefined && !DEMO.test(office.toString('utf8'))) return commits[index];
    index += 1;
  }
  return undefined;
}
