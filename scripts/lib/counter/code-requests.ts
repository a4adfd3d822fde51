import type { Octokit } from '@octokit/rest';
import type { Repo } from '../forge/forge-repo.ts';

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

/** What a request changes, by the forge's own word and by a file's old or new place: something in the folder of the record, and nothing beside it. */
export async function whatItChanges(
  octokit: Octokit,
  repo: Repo,
  number: number,
  data: string,
): Promise<{ readonly record: boolean; readonly recordAlone: boolean }> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    ...repo,
    pull_number: number,
    per_page: 100,
  });
  const inside = files
    .flatMap(({ filename, previous_filename: was }) => [filename, was ?? filename])
    .map((path) => path === data || path.startsWith(`${data}/`));
  // GitHub tells the first 3000: of more it is not known.
  const isWhole = files.length < 3000;
  return {
    record: !isWhole || inside.includes(true),
    recordAlone: isWhole && inside.length > 0 && !inside.includes(false),
  };
}
