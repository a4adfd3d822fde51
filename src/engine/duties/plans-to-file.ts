import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { isResting, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planCourse, type PlanVersion } from '../dossier/plan-course.ts';
import { liveLook } from '../time/look.ts';

/** A version of a plan that is neither filed nor sent back. */
export interface PlanToFile {
  readonly dossier: Dossier;
  readonly version: PlanVersion;
  readonly isChange: boolean;
}

/**
 * What waits for 备案 at the context's moment, the longest waiting first: also what its leader has not answered yet,
 * since 备案 may enter the leader's word with it. Wherever these are counted they are counted by this (rules.md §3, §9).
 */
export function plansToFile(context: Context): readonly PlanToFile[] {
  const look = liveLook(context.asOf);
  return context.memo('plans-to-file', '', () =>
    [...context.dossiers.values()]
      .filter((dossier) => withdrawnOn(dossier, look) === undefined && !isResting(dossier, look))
      .filter(({ delivery }) => context.rulesOn(delivery.start)?.plans !== undefined)
      .flatMap((dossier) => {
        const { versions, changes } = planCourse(context, dossier, look);
        return versions
          .map((version) => ({ dossier, version, isChange: changes.includes(version) }))
          .filter(({ version, isChange }) => waits(version) && (!dossier.prompt || isChange));
      })
      .toSorted((a, b) => compareText(a.version.received, b.version.received)),
  );
}

function waits({ filed, returned, refused }: PlanVersion): boolean {
  return filed === undefined && returned === undefined && refused === undefined;
}
