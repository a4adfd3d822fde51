import type { APIContext } from 'astro';
import { portal } from '../../../portal.ts';

/** `/ranking/2026-05/data.json`, of a version that was replaced `/ranking/2026-05/v1/data.json`: the edition. */
export async function getStaticPaths() {
  const { editionFiles } = await portal();
  return editionFiles.map(({ folder, content }) => ({ params: { folder }, props: { content } }));
}

export function GET({ props }: APIContext<{ content: string }>): Response {
  return new Response(props.content, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
