import type { APIContext } from 'astro';
import type { DataSet } from '#portal/table/data-set.ts';
import { toWorkbook } from '#portal/table/workbook.ts';
import { portal } from '../portal.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { siteWords } from '#wording/frame/labels.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/units/all.xlsx`: every data set as an Excel workbook, but those too long for one. */
export async function getStaticPaths() {
  const { dataSets } = await portal();
  const short = dataSets.filter(({ kinds }) => kinds.includes('xlsx'));
  return short.map((set) => ({ params: { set: set.address.slice(1) }, props: { set } }));
}

export async function GET({ props }: APIContext<{ set: DataSet }>): Promise<Response> {
  const { frame } = await portal();
  const asOf = `${siteWords.asOf}${dayInWords(frame.asOf)}`;
  const workbook = await toWorkbook(props.set, { creator: frame.officeName, asOf });
  return new Response(workbook, { headers: { 'Content-Type': TYPE } });
}
