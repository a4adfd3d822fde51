/** Which repository of a forge is meant. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** The repository that `owner/name` names; undefined where a text is none. */
export function repoNamed(text: string): Repo | undefined {
  const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/u.exec(text) ?? [];
  return owner === undefined || repo === undefined ? undefined : { owner, repo };
}

/** Whether GitHub answered with this status. */
export function isStatus(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === status;
}
