import { inForce } from '#record/schema/in-force.ts';
import type { Refusal } from '#engine/freeze/refusals.ts';
import { periodNamed, rulesOn } from '#engine/time/periods.ts';
import type { Ledger } from '#record/ledger.ts';
import { freezeWords } from '#wording/commands/freeze.ts';
import { periodInWords } from '#wording/calendar/day.ts';

/** Why a period is not frozen, a line each; units, parts and leagues by their names in the period. */
export function refusalsSaid(
  ledger: Ledger,
  period: string,
  refusals: readonly Refusal[],
): readonly string[] {
  const asked = periodNamed(ledger, period);
  const rules = asked && rulesOn(ledger, asked.from)?.value;
  const unitName = (id: string) => {
    const names = ledger.unit.find(({ value }) => value.id === id)?.value.names ?? [];
    return (inForce(names, asked?.to ?? '') ?? names[0])?.name ?? id;
  };
  const partName = (id: string) => rules?.components.find((part) => part.id === id)?.name ?? id;
  const leagueName = (id: string) => rules?.leagues.find((league) => league.id === id)?.name ?? id;
  const said = (refusal: Refusal): string => {
    const { why } = freezeWords;
    switch (refusal.why) {
      case 'too-early':
        return why['too-early'](refusal.earliest);
      case 'not-closed':
        return why['not-closed'](refusal.close);
      case 'earlier-frozen':
        return why['earlier-frozen'](nameOf(ledger, refusal.period));
      case 'objections-open':
        return why['objections-open'](refusal.ids);
      case 'approver':
        return why.approver(refusal.value);
      case 'approval-late':
        return why['approval-late'](refusal.value);
      case 'year-not-loaded':
        return why['year-not-loaded'](refusal.years);
      case 'mark-missing':
        return why['mark-missing'](partName(refusal.component), refusal.units.map(unitName));
      case 'league-small':
        return why['league-small'](refusal.leagues.map(leagueName));
      default:
        return why[refusal.why];
    }
  };
  return refusals.map(said);
}

/** A period in words; one that the rules do not know by its id. */
export function nameOf(ledger: Ledger, period: string): string {
  return periodInWords(period, periodNamed(ledger, period)?.name);
}
