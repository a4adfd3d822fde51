import type { APIContext } from 'astro';
import type { WorkbookFile } from '#portal/table/set-files.ts';
import { portal, type Given } from '../portal.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/units/all.xlsx`: every data set as an Excel workbook, but those too long for one. */
export async function getStaticPaths() {
  const { workbooks } = await portal();
  return workbooks.map((page) => ({ params: { set: page.set }, props: { page } }));
}

export async function GET({ props }: APIContext<{ page: Given<WorkbookFile> }>): Promise<Response> {
  return new Response(await props.page.view(), { headers: { 'Content-Type': TYPE } });
}
