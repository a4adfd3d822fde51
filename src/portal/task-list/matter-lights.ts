import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { liveLight } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { lightRollWords } from '#wording/lights/sentences.ts';
import { isShown, type ViewEnv } from '../env/env.ts';
import { ruleRef } from '../env/rule-ref.ts';
import type { LinkView } from '../shared/types.ts';
import { showsLights } from '../env/publication.ts';
import { lightCountViews, type LightCountView } from '../lights/light-counts.ts';
import { lightView, type LightView } from '../lights/light-view.ts';

/** All matters by the light of who leads them now, as every page counts them. */
export interface MatterLightsView {
  /** In the order of severity, each leading to as many rows as it counts; what is withheld is counted beside. */
  readonly counts: readonly LightCountView[];
  /** `公开69件，另有2件不予公开，合计71件`. */
  readonly countText: string;
  /** What each light means. */
  readonly rule: LinkView;
}

/** Null where no lights are shown, and before there is any. */
export function matterLights(env: ViewEnv): MatterLightsView | null {
  if (!showsLights(env)) return null;
  const { context } = env;
  const lightsOf = (dossiers: readonly Dossier[]): readonly LightView[] =>
    dossiers.flatMap((dossier) => {
      const light = liveLight(context, dossier, leadOf(dossier, liveLook(context.asOf)));
      return light === undefined ? [] : [lightView(light)];
    });
  const dossiers = [...context.dossiers.values()];
  const shown = lightsOf(dossiers.filter((dossier) => isShown(env, dossier)));
  const hidden = lightsOf(dossiers.filter((dossier) => !isShown(env, dossier)));
  if (shown.length + hidden.length === 0) return null;
  return {
    counts: lightCountViews(shown, (key) => `/tasks/#light-${key}`, hidden),
    rule: { text: lightRollWords.means, href: ruleRef('lights').href },
    countText: lightRollWords.counted(shown.length, hidden.length),
  };
}
