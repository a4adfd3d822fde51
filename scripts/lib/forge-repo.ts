/** Which repository of a forge is meant. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** Whether GitHub answered with this status. */
export function isStatus(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === status;
}
