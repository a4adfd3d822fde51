import type { APIContext } from 'astro';
import { jsonText } from '#portal/shared/json-text.ts';
import { unitPeriodData } from '#portal/sheet/unit-period-data.ts';
import { portal, type Given } from '../../../../portal.ts';
import type { UnitPeriodPage } from '#portal/sheet/unit-period-view.ts';

/** `/units/gucheng/2026-05/data.json`: a unit's period taken apart, as on its page. */
export async function getStaticPaths() {
  const { unitPeriods } = await portal();
  return unitPeriods.map((page) => ({
    params: { unit: page.unit, period: page.period },
    props: { page },
  }));
}

export async function GET({ props }: APIContext<{ page: Given<UnitPeriodPage> }>): Promise<Response> {
  return new Response(jsonText(unitPeriodData(await props.page.whole())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
