import { created, NO_CONTENT, notFound, ok, Refusal } from '../answers.ts';
import type { JsonObject } from '../json.ts';
import { readRef } from '../git/refs.ts';
import { upgradeNeeded } from './repository-routes.ts';
import { apiUrl } from '../shapes/repository-shapes.ts';
import { on, type RepositoryCall, type Route } from '../route.ts';
import type { Pages } from '../world.ts';

// What an administrator sets: the site of the repository, and what workflow runs may do.

/** Its operations by id. */
export const SETTINGS_ROUTES: Readonly<Record<string, Route>> = {
  'actions/get-github-actions-default-workflow-permissions-repository': ({ repository }) =>
    ok({
      default_workflow_permissions: repository.workflowPermissions.default,
      can_approve_pull_request_reviews: repository.workflowPermissions.canApprove,
    }),

  'actions/set-github-actions-default-workflow-permissions-repository': on<
    'actions',
    'setGithubActionsDefaultWorkflowPermissionsRepository'
  >(({ repository }, given) => {
    const { default: before, canApprove } = repository.workflowPermissions;
    repository.workflowPermissions = {
      default: given.default_workflow_permissions ?? before,
      canApprove: given.can_approve_pull_request_reviews ?? canApprove,
    };
    return NO_CONTENT;
  }),

  'repos/get-pages': (call) => ok(pagesShape(call, pagesOf(call))),

  'repos/create-pages-site': on<'repos', 'createPagesSite'>((call, given) => {
    const { world, repository } = call;
    if (repository.isPrivate && world.plan === 'free') throw upgradeNeeded();
    if (repository.pages) throw new Refusal(409, 'GitHub Pages is already enabled.');
    const { build_type: buildType = 'legacy', source } = given;
    if (source && readRef(repository.folder, `refs/heads/${source.branch}`) === undefined) {
      throw new Refusal(422, `The ${source.branch} branch must exist before GitHub Pages can be built.`);
    }
    repository.pages = {
      buildType,
      source: source && { branch: source.branch, path: source.path ?? '/' },
      httpsEnforced: true,
      cname: null,
    };
    return created(pagesShape(call, repository.pages));
  }),

  'repos/update-information-about-pages-site': on<'repos', 'updateInformationAboutPagesSite'>(
    (call, given) => {
      const pages = pagesOf(call);
      const { build_type: buildType, source, https_enforced: httpsEnforced, cname } = given;
      if (typeof source === 'string')
        throw new Error("the tests' GitHub reads no source of Pages in one word");
      pages.buildType = buildType ?? pages.buildType;
      pages.source = source ?? pages.source;
      pages.httpsEnforced = httpsEnforced ?? pages.httpsEnforced;
      pages.cname = cname === undefined ? pages.cname : cname;
      return NO_CONTENT;
    },
  ),
};

function pagesOf({ repository }: RepositoryCall): Pages {
  if (!repository.pages) throw notFound();
  return repository.pages;
}

function pagesShape({ world, repository }: RepositoryCall, pages: Pages): JsonObject {
  const { owner, name } = repository;
  return {
    url: `${apiUrl(world, repository)}/pages`,
    status: null,
    cname: pages.cname,
    custom_404: false,
    // A site is public even where its repository is not; only an enterprise can close it.
    public: true,
    html_url: pages.cname === null ? `https://${owner.login}.github.io/${name}/` : `https://${pages.cname}/`,
    build_type: pages.buildType,
    https_enforced: pages.httpsEnforced,
    ...(pages.source ? { source: { ...pages.source } } : {}),
  };
}
