import { readFileSync } from 'node:fs';
import type { EarlierEdition } from '#validate/check/check-index.ts';
import { Status } from '#portal/frame/status-view.ts';

/**
 * The frozen periods that a site shows, by its `status.json`: a witness outside the repository, which no
 * force push rewrites. None of a demo's, whose periods are made anew; `undefined` where the file is not one.
 */
export function publishedEditions(file: string): readonly EarlierEdition[] | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const { data } = Status.safeParse(content);
  return data && (data.demo ? [] : data.editions);
}
