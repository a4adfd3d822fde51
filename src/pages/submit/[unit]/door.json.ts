import type { APIContext } from 'astro';
import { portal, type Given } from '../../../portal.ts';
import type { DoorPage } from '#portal/submit/submit-view.ts';

/** `/submit/mishu/door.json`: what the section's doors know of all units; on the inner network alone. */
export async function getStaticPaths() {
  const { doorFacts } = await portal();
  return doorFacts.map((page) => ({ params: { unit: page.id }, props: { page } }));
}

export async function GET({ props }: APIContext<{ page: Given<DoorPage> }>): Promise<Response> {
  return new Response(`${JSON.stringify(await props.page.view())}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
