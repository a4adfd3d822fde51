import { dayOf } from '#days/moment.ts';
import { inForce } from '#record/schema/in-force.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import { verifies } from '../env/rules-in-force.ts';
import type { UnitRef } from '../shared/types.ts';

/** /about/organisation/ — 组织体系: the posts, and of every unit who is in charge of it and which section supervises there (mechanisms.md rows 3–6). Posts alone, no persons. */
export interface OrganisationView {
  readonly roles: readonly { readonly role: string; readonly posts: readonly string[] }[];
  readonly units: readonly OrganisationUnitView[];
}

export interface OrganisationUnitView {
  readonly unit: UnitRef;
  readonly kind: string;
  /** The post of the leader in charge; null where nobody is. */
  readonly leader: string | null;
  readonly section: string | null;
  /** The posts of 督查岗 in the unit. */
  readonly supervisors: readonly string[];
}

/** Units in force, in the fixed order; posts by role, in the order of `office.yaml`. */
export function organisationView(env: ViewEnv): OrganisationView {
  const { office, asOf, ledger } = env.context;
  const today = dayOf(asOf);
  const units = ledger.unit
    .map(({ value }) => value)
    .filter(({ names, until }) => inForce(names, today) !== undefined && (until ?? today) >= today)
    .toSorted((a, b) => a.order - b.order);
  return {
    roles: [...Map.groupBy(shownPosts(env), ({ role }) => role)].map(([role, posts]) => ({
      role,
      posts: posts.map(({ name }) => name),
    })),
    units: units.map(({ id, kind, leaders, supervisionSection }) => {
      const leader = inForce(leaders, today);
      return {
        unit: unitRef(env, id),
        kind,
        leader: leader === undefined ? null : postName(env, leader.post),
        section: supervisionSection ?? null,
        supervisors: office.posts
          .filter(({ role, unit }) => role === '督查岗' && unit === id)
          .map(({ name }) => name),
      };
    }),
  };
}

/** The posts of the office; where nothing is verified, nobody draws the sample. */
export function shownPosts(env: ViewEnv) {
  return env.context.office.posts.filter(({ role }) => role !== '核验抽取岗' || verifies(env));
}
