import type { JsonObject } from '../json.ts';

// By hand: @octokit/openapi 23.0.2 has no /repos/{owner}/{repo}/actions/policies. Source: GitHub's own reference,
// docs.github.com/en/rest/actions/policies, API version 2026-03-10, as of September 2026.

const EVENTS = [
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'project',
  'project_card',
  'project_column',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_call',
  'workflow_dispatch',
  'workflow_run',
];

const ACTORS = [
  'User',
  'Bot',
  'Team',
  'BusinessTeam',
  'EnterpriseTeam',
  'IntegrationInstallation',
  'App',
  'RepositoryRole',
];

const ENFORCEMENT: JsonObject = { type: 'string', enum: ['disabled', 'active', 'evaluate'] };
const PATHS: JsonObject = { type: 'array', items: { type: 'string' } };

const CONDITIONS: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    workflow_path: {
      type: 'object',
      additionalProperties: false,
      required: ['include', 'exclude'],
      properties: { include: PATHS, exclude: PATHS },
    },
  },
};

const RULES: JsonObject = {
  type: 'array',
  items: {
    oneOf: [
      rule('restrict_actions_actors', 'allowed_actors', {
        type: 'object',
        required: ['id', 'type'],
        properties: { id: { type: 'integer' }, type: { type: 'string', enum: ACTORS } },
      }),
      rule('restrict_action_events', 'allowed_events', { type: 'string', enum: EVENTS }),
    ],
  },
};

function rule(type: string, list: string, items: JsonObject): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['type'],
    properties: {
      type: { type: 'string', enum: [type] },
      parameters: { type: 'object', required: [list], properties: { [list]: { type: 'array', items } } },
    },
  };
}

const POLICY: JsonObject = {
  type: 'object',
  required: ['id', 'name', 'target', 'source_type', 'source', 'enforcement'],
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    target: { type: 'string', enum: ['actions'] },
    source_type: { type: 'string', enum: ['Repository', 'Organization', 'Enterprise'] },
    source: { type: 'string' },
    enforcement: ENFORCEMENT,
    conditions: CONDITIONS,
    rules: RULES,
    node_id: { type: 'string' },
    _links: { type: 'object' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
  },
};

const WRITTEN: JsonObject = {
  name: { type: 'string' },
  enforcement: ENFORCEMENT,
  conditions: CONDITIONS,
  rules: RULES,
};

const OWNER = parameter('path', 'owner', { type: 'string' });
const REPO = parameter('path', 'repo', { type: 'string' });
const POLICY_ID = parameter('path', 'policy_id', { type: 'integer' });

function parameter(place: string, name: string, schema: JsonObject): JsonObject {
  return { name, in: place, required: place === 'path', schema };
}

function content(schema: JsonObject): JsonObject {
  return { content: { 'application/json': { schema } } };
}

function body(schema: JsonObject): JsonObject {
  return { required: true, ...content(schema) };
}

/** The paths of the Actions policies of a repository, in the form of GitHub's description of the others. */
export const POLICY_PATHS: JsonObject = {
  '/repos/{owner}/{repo}/actions/policies': {
    get: {
      operationId: 'actions/list-repo-policies',
      parameters: [
        OWNER,
        REPO,
        parameter('query', 'per_page', { type: 'integer' }),
        parameter('query', 'page', { type: 'integer' }),
        parameter('query', 'has_parents', { type: 'boolean' }),
      ],
      responses: {
        200: content({
          type: 'object',
          required: ['total_count', 'policies'],
          properties: { total_count: { type: 'integer' }, policies: { type: 'array', items: POLICY } },
        }),
      },
    },
    post: {
      operationId: 'actions/create-repo-policy',
      parameters: [OWNER, REPO],
      requestBody: body({ type: 'object', required: ['name', 'enforcement'], properties: WRITTEN }),
      responses: { 201: content(POLICY), 422: { $ref: '#/components/responses/validation_failed' } },
    },
  },
  '/repos/{owner}/{repo}/actions/policies/{policy_id}': {
    get: {
      operationId: 'actions/get-repo-policy',
      parameters: [OWNER, REPO, POLICY_ID],
      responses: { 200: content(POLICY) },
    },
    put: {
      operationId: 'actions/update-repo-policy',
      parameters: [OWNER, REPO, POLICY_ID],
      requestBody: body({ type: 'object', properties: WRITTEN }),
      responses: { 200: content(POLICY), 422: { $ref: '#/components/responses/validation_failed' } },
    },
    delete: {
      operationId: 'actions/delete-repo-policy',
      parameters: [OWNER, REPO, POLICY_ID],
      responses: { 204: {} },
    },
  },
};
