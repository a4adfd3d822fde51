import type { APIContext } from 'astro';
import { toCsv } from '#portal/table/csv.ts';
import type { DataSet } from '#portal/table/data-set.ts';
import { portal } from '../portal.ts';

/** `/units/all.csv`: every data set as CSV. */
export async function getStaticPaths() {
  const { dataSets } = await portal();
  return dataSets.map((set) => ({ params: { set: set.address.slice(1) }, props: { set } }));
}

export function GET({ props }: APIContext<{ set: DataSet }>): Response {
  return new Response(toCsv(props.set), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
