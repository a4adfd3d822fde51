import { inForce } from '#record/schema/in-force.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { systemText } from '#wording/shared/system.ts';
import { unitSentences } from '#wording/units/sentences.ts';
import { dayOf } from '#days/moment.ts';
import type { Unit } from '#record/office/unit.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import { systemField } from '../env/system-only.ts';
import type { FieldView, SystemFieldView } from '../shared/types.ts';
import { leagueNow, notRankedNow } from '../env/unit-standing.ts';

/** A unit's line of the register: kind, league, leader in charge (post), 前身 and 继任. Never a person, and none of its accounts. */
export function unitFacts(env: ViewEnv, unit: Unit): readonly FieldView[] {
  const { facts } = unitSentences;
  const today = dayOf(env.context.asOf);
  const league = leagueNow(env, unit);
  const leader = inForce(unit.leaders, today);
  const related = (label: string, ids: readonly string[]): readonly FieldView[] =>
    ids.map((id) => {
      const { name, href } = unitRef(env, id);
      return { label, text: name, href };
    });
  const successors = env.context.ledger.unit.filter(
    ({ value }) => value.predecessors?.includes(unit.id) === true,
  );
  return [
    { label: facts.kind, text: unit.kind, href: null },
    { label: facts.league, text: league?.name ?? notRankedNow(env, unit.id), href: null },
    ...(leader === undefined ? [] : [{ label: facts.leader, text: postName(env, leader.post), href: null }]),
    ...(unit.supervisionSection === undefined
      ? []
      : [{ label: facts.section, text: unit.supervisionSection, href: null }]),
    ...related(facts.predecessors, unit.predecessors ?? []),
    ...related(
      facts.successors,
      successors.map(({ value }) => value.id),
    ),
    ...(unit.until === undefined ? [] : [{ label: facts.until, text: dayInWords(unit.until), href: null }]),
  ];
}

/** The liaison in force, with the telephone of the office. */
export function unitSystemFields(env: ViewEnv, id: string): readonly SystemFieldView[] {
  const shown = env.shown.unit.find(({ value }) => value.id === id)?.value;
  const liaison = inForce(shown?.liaison, dayOf(env.context.asOf));
  return systemField(
    systemText.liaison,
    liaison === undefined ? undefined : systemText.liaisonText(liaison.name, liaison.phone),
  );
}
