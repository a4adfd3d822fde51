import type { CheckIndex } from './check-index.ts';
import { inForce } from '#record/schema/in-force.ts';

/** Whether a post is 主要领导. A post that is not known is told by its own code and passes here. */
export function isChief({ posts }: CheckIndex, post: string): boolean {
  const known = posts.get(post);
  return known === undefined || known.role === '主要领导';
}

/** Whether a unit or post belongs to 秘书科. */
export function isSecretariat({ office, posts }: CheckIndex, actor: string): boolean {
  return (
    office !== undefined && (actor === office.secretariat || posts.get(actor)?.unit === office.secretariat)
  );
}

/** A post as a person knows it: `副主任（fuzhuren-1）`; an unknown one by its id. */
export function postWords({ posts }: CheckIndex, post: string): string {
  const name = posts.get(post)?.name;
  return name === undefined ? post : `${name}（${post}）`;
}

/** A unit as a person knows it today: `财务科（caiwu）`; an unknown one by its id. */
export function unitWords({ units, today }: CheckIndex, unit: string): string {
  const names = units.get(unit)?.value.names;
  const name = (inForce(names, today) ?? names?.[0])?.name;
  return name === undefined ? unit : `${name}（${unit}）`;
}
