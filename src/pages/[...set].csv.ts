import type { APIContext } from 'astro';
import type { CsvFile } from '#portal/table/set-files.ts';
import { portal, type Given } from '../portal.ts';

/** `/units/all.csv`: every data set as CSV. */
export async function getStaticPaths() {
  const { csvFiles } = await portal();
  return csvFiles.map((page) => ({ params: { set: page.set }, props: { page } }));
}

export async function GET({ props }: APIContext<{ page: Given<CsvFile> }>): Promise<Response> {
  return new Response(await props.page.view(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
