import type { APIContext } from 'astro';
import { portal } from '../../../portal.ts';
import type { DoorPage } from '#portal/submit/submit-view.ts';

/** `/submit/mishu/door.json`: what the section's doors know of all units; on the inner network alone. */
export async function getStaticPaths() {
  const { doorFacts } = await portal();
  return doorFacts.map((page) => ({ params: { unit: page.id }, props: { page } }));
}

export function GET({ props }: APIContext<{ page: DoorPage }>): Response {
  return new Response(`${JSON.stringify(props.page.view())}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
