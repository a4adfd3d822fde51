import type { APIContext } from 'astro';
import { portal } from '../../../portal.ts';

/** `/method/v1/rules.json`: a version of the rules as its file has it. */
export async function getStaticPaths() {
  const { rulesFiles } = await portal();
  return rulesFiles.map(({ version, content }) => ({ params: { version }, props: { content } }));
}

export function GET({ props }: APIContext<{ content: string }>): Response {
  return new Response(props.content, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
