import type { APIContext } from 'astro';
import { jsonText } from '../../../../core/view/json-text.ts';
import type { UnitMonthView } from '../../../../core/view/types/unit-month.ts';
import { unitMonthData } from '../../../../core/view/unit-month-data.ts';
import { portal } from '../../../../portal.ts';

/** `/units/gucheng/2026-05/data.json`: a unit's month taken apart, as on its page. */
export async function getStaticPaths() {
  const { unitMonths } = await portal();
  return unitMonths.map((view) => ({ params: { unit: view.unit.id, month: view.month }, props: { view } }));
}

export function GET({ props }: APIContext<{ view: UnitMonthView }>): Response {
  return new Response(jsonText(unitMonthData(props.view)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
