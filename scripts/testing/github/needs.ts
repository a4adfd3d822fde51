import type { Permission, Role } from './world.ts';

// Who may do what. Permissions of a token as GitHub's reference has them for each operation; a person needs a role.

/** What an operation asks of who calls it. */
export interface Need {
  /** `administration` is what the token of a run can never be given; `metadata` it always has. */
  readonly permission: Permission | 'administration' | 'metadata';
  readonly level: 'read' | 'write';
  /** The least role of a person. */
  readonly role: Role;
  /** What a person is told whose role does not suffice; GitHub hides what it does not tell. */
  readonly reported: string | undefined;
}

const ADMIN_RIGHTS = 'Must have admin rights to Repository.';

/** Permission of a token and level, role of a person, operations by GitHub's id, and what a person is told. */
type Row = readonly [Need['permission'], Need['level'], Role, readonly string[], string?];

const ROWS: readonly Row[] = [
  [
    'metadata',
    'read',
    'read',
    [
      'repos/get',
      'repos/get-branch-rules',
      'repos/get-repo-ruleset',
      'repos/get-repo-rulesets',
      'issues/check-user-can-be-assigned',
      'issues/list-assignees',
    ],
  ],
  [
    'metadata',
    'read',
    'write',
    ['repos/check-collaborator', 'repos/list-collaborators'],
    'Must have push access to view repository collaborators.',
  ],
  [
    'metadata',
    'read',
    'write',
    ['repos/get-collaborator-permission-level'],
    'Must have push access to view collaborator permission.',
  ],
  [
    'contents',
    'read',
    'read',
    [
      'git/get-blob',
      'git/get-commit',
      'git/get-ref',
      'git/get-tree',
      'git/list-matching-refs',
      'repos/get-branch',
      'repos/get-commit',
      'repos/get-content',
      'repos/list-activities',
      'repos/list-forks',
      'repos/list-branches',
      'repos/compare-commits-with-basehead',
      'repos/list-commits',
    ],
  ],
  [
    'contents',
    'write',
    'write',
    [
      'git/create-blob',
      'git/create-commit',
      'git/create-ref',
      'git/create-tree',
      'git/delete-ref',
      'git/update-ref',
      'repos/create-dispatch-event',
    ],
  ],
  ['contents', 'write', 'write', ['pulls/merge'], ADMIN_RIGHTS],
  ['statuses', 'read', 'read', ['repos/get-combined-status-for-ref', 'repos/list-commit-statuses-for-ref']],
  ['statuses', 'write', 'write', ['repos/create-commit-status']],
  [
    'issues',
    'read',
    'read',
    [
      'issues/get',
      'issues/list-for-repo',
      'issues/list-events',
      'issues/list-events-for-timeline',
      'issues/get-comment',
      'issues/list-comments',
      'issues/list-comments-for-repo',
      'issues/get-label',
      'issues/list-labels-for-repo',
      'issues/list-labels-on-issue',
      'issues/check-user-can-be-assigned-to-issue',
    ],
  ],
  // Of these the route asks whether a person is the author.
  [
    'issues',
    'write',
    'read',
    [
      'issues/create',
      'issues/update',
      'issues/create-comment',
      'issues/update-comment',
      'issues/delete-comment',
    ],
  ],
  [
    'issues',
    'write',
    'triage',
    [
      'issues/add-labels',
      'issues/remove-label',
      'issues/set-labels',
      'issues/add-assignees',
      'issues/remove-assignees',
    ],
    ADMIN_RIGHTS,
  ],
  ['issues', 'write', 'write', ['issues/create-label', 'issues/lock', 'issues/unlock'], ADMIN_RIGHTS],
  ['pull-requests', 'read', 'read', ['pulls/get', 'pulls/list', 'pulls/list-commits', 'pulls/list-files']],
  // The same of these.
  ['pull-requests', 'write', 'read', ['pulls/create', 'pulls/update']],
  [
    'actions',
    'read',
    'read',
    [
      'actions/get-workflow',
      'actions/get-workflow-run',
      'actions/list-jobs-for-workflow-run',
      'actions/list-workflow-runs',
    ],
  ],
  // What a run said is for those with an account.
  ['actions', 'read', 'write', ['actions/download-job-logs-for-workflow-run'], ADMIN_RIGHTS],
  [
    'actions',
    'write',
    'write',
    ['actions/create-workflow-dispatch', 'actions/enable-workflow'],
    ADMIN_RIGHTS,
  ],
  // Variables have a permission of their own, which no run's token is given here.
  [
    'administration',
    'write',
    'write',
    ['actions/create-repo-variable', 'actions/get-repo-variable', 'actions/update-repo-variable'],
  ],
  ['pages', 'read', 'read', ['repos/get-pages']],
  [
    'administration',
    'write',
    'admin',
    [
      'repos/update',
      'repos/create-pages-site',
      'repos/update-information-about-pages-site',
      'repos/create-repo-ruleset',
      'repos/delete-repo-ruleset',
      'repos/update-repo-ruleset',
      'actions/get-github-actions-default-workflow-permissions-repository',
      'actions/set-github-actions-default-workflow-permissions-repository',
      'actions/get-allowed-actions-repository',
      'actions/set-allowed-actions-repository',
      'actions/get-github-actions-permissions-repository',
      'actions/set-github-actions-permissions-repository',
      'repos/get-branch-protection',
      'actions/list-repo-policies',
      'actions/create-repo-policy',
      'actions/get-repo-policy',
      'actions/update-repo-policy',
      'actions/delete-repo-policy',
    ],
  ],
];

/** What each operation on a repository asks, by GitHub's id of it. */
export const NEEDS: ReadonlyMap<string, Need> = new Map(
  ROWS.flatMap(([permission, level, role, operations, reported]) =>
    operations.map((operation): [string, Need] => [operation, { permission, level, role, reported }]),
  ),
);
