import type { APIContext } from 'astro';
import { portal, type Given } from '../../../../portal.ts';
import type { FactsPage } from '#portal/submit/submit-view.ts';

/** `/submit/mishu/seldom/facts.json`: what the section's seldom forms know, by what the profile may read. */
export async function getStaticPaths() {
  const { seldomFacts } = await portal();
  return seldomFacts.map((page) => ({ params: { unit: page.id }, props: { page } }));
}

export async function GET({ props }: APIContext<{ page: Given<FactsPage> }>): Promise<Response> {
  return new Response(`${JSON.stringify(await props.page.view())}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
