import type { APIContext } from 'astro';
import { jsonText } from '../../../../core/view/json-text.ts';
import type { UnitPeriodView } from '../../../../core/view/types/unit-period.ts';
import { unitPeriodData } from '../../../../core/view/unit-period-data.ts';
import { portal } from '../../../../portal.ts';

/** `/units/gucheng/2026-05/data.json`: a unit's period taken apart, as on its page. */
export async function getStaticPaths() {
  const { unitPeriods } = await portal();
  return unitPeriods.map((view) => ({
    params: { unit: view.unit.id, period: view.period },
    props: { view },
  }));
}

export function GET({ props }: APIContext<{ view: UnitPeriodView }>): Response {
  return new Response(jsonText(unitPeriodData(props.view)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
