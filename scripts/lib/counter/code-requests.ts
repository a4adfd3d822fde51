import type { Octokit } from '@octokit/rest';
import type { Repo } from '../forge-repo.ts';

/** The workflow whose success on its head a request that changes the software needs. */
const TEST_WORKFLOW = 'test.yml';

/** Whether the tests ran through on this commit of a request. */
export async function haveTestsPassed(octokit: Octokit, repo: Repo, head: string): Promise<boolean> {
  const { data } = await octokit.rest.actions.listWorkflowRuns({
    ...repo,
    workflow_id: TEST_WORKFLOW,
    head_sha: head,
    event: 'pull_request',
    per_page: 100,
  });
  // A run that was started again tells its last end; of several, the latest counts.
  const [last] = data.workflow_runs.toSorted((a, b) => b.run_number - a.run_number);
  return last?.conclusion === 'success';
}

/** Whether a request changes something in the folder of the record, by a file's old or new place. */
export async function touchesRecord(
  octokit: Octokit,
  repo: Repo,
  number: number,
  data: string,
): Promise<boolean> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...repo,
    pull_number: number,
    per_page: 100,
  });
  // GitHub tells the first 3000: of more it is not known.
  return (
    files.length >= 3000 ||
    files.some(({ filename, previous_filename: was }) =>
      [filename, was ?? ''].some((path) => path === data || path.startsWith(`${data}/`)),
    )
  );
}
