import type { APIContext } from 'astro';
import { portal } from '../../../portal.ts';
import type { FactsPage } from '#portal/submit/submit-view.ts';

/** `/submit/gongcheng/facts.json`: what the unit's forms know, by what the profile may read. */
export async function getStaticPaths() {
  const { formFacts } = await portal();
  return formFacts.map((page) => ({ params: { unit: page.id }, props: { page } }));
}

export function GET({ props }: APIContext<{ page: FactsPage }>): Response {
  return new Response(`${JSON.stringify(props.page.view())}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
