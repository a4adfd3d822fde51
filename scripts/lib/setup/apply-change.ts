import type { Octokit } from '@octokit/rest';
import { COUNTER_ON, COUNTER_VARIABLE } from '#forge/forge-names.ts';
import type { SetupChange } from '#forge/setup/setup-step.ts';
import { setupWords } from '#wording/commands/setup.ts';
import type { Repo } from '../forge/forge-repo.ts';
import { writePolicy } from './policies.ts';
import { writeRuleset } from './rulesets.ts';

const VARIABLE = { name: COUNTER_VARIABLE, value: COUNTER_ON } as const;

/** Makes one change on the forge. Throws the forge's error where it refuses; whether it was made is read afterwards. */
export async function applyChange(octokit: Octokit, repo: Repo, change: SetupChange): Promise<void> {
  const { actions, issues, repos } = octokit.rest;
  switch (change.do) {
    case 'enable-workflow':
      await actions.enableWorkflow({ ...repo, workflow_id: change.workflow });
      return;
    case 'set-actions':
      await actions.setGithubActionsPermissionsRepository({
        ...repo,
        enabled: true,
        allowed_actions: change.allowed,
      });
      if (change.selected !== undefined)
        await actions.setAllowedActionsRepository({
          ...repo,
          github_owned_allowed: change.selected.githubOwned,
          verified_allowed: change.selected.verified,
          patterns_allowed: [...change.selected.patterns],
        });
      return;
    case 'set-token':
      await actions.setGithubActionsDefaultWorkflowPermissionsRepository({
        ...repo,
        default_workflow_permissions: 'read',
        can_approve_pull_request_reviews: false,
      });
      return;
    case 'write-policy':
      await writePolicy(octokit, repo, change.policy, change.id);
      return;
    case 'write-ruleset':
      await writeRuleset(octokit, repo, change.ruleset, change.id);
      return;
    case 'enable-issues':
      await repos.update({ ...repo, has_issues: true });
      return;
    case 'create-label':
      await issues.createLabel({
        ...repo,
        name: change.label,
        color: LABEL_COLOUR,
        description: setupWords.label,
      });
      return;
    case 'create-pages':
      await repos.createPagesSite({ ...repo, build_type: 'workflow' });
      return;
    case 'update-pages':
      await repos.updateInformationAboutPagesSite({ ...repo, build_type: 'workflow' });
      return;
    case 'create-variable':
      await actions.createRepoVariable({ ...repo, ...VARIABLE });
      return;
    case 'update-variable':
      await actions.updateRepoVariable({ ...repo, ...VARIABLE });
      return;
  }
}

/** A quiet green, by which the section finds its own label. */
const LABEL_COLOUR = '0b6e4f';
