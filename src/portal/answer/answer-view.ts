import { isOpen, type Duty } from '#engine/duties/duty.ts';
import type { Effect, Effects } from '#forge/submission/effects.ts';
import { dayInWords, periodInWords } from '#wording/calendar/day.ts';
import { answerWords } from '#wording/commands/gate.ts';
import { dutyStateText } from '#wording/duties/sentences.ts';
import { stateNames } from '#wording/dossier/sentences.ts';
import { dutyName } from '../duties/duty-name.ts';
import { debtorRef, dutyShown, onRoll } from '../duties/duty-view.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { lightView } from '../lights/light-view.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { points } from '../shared/arithmetic-text.ts';
import { showsLive, showsRanks, showsScores } from '../env/publication.ts';

/** What a submission changes and what its units still owe, one line each, for whoever may read this profile: nothing of a withheld matter. */
export interface AnswerView {
  readonly effects: readonly string[];
  readonly open: readonly string[];
}

/** Shapes the effects of a submission; `env` is of the ledger as it will be. */
export function answerView(env: ViewEnv, { changed, open }: Effects): AnswerView {
  // What an office does not publish while it runs, it does not publish under a request either.
  if (!showsLive(env)) return { effects: [], open: [] };
  return {
    effects: changed.flatMap((effect) => effectLine(env, effect) ?? []),
    open: open
      .filter((duty) => isListed(env, duty))
      .map((duty) =>
        answerWords.openLine(
          debtorRef(env, duty).name,
          taskOf(env, duty),
          dutyName(env, duty),
          dayInWords(duty.due.slice(0, 10)),
          stateOf(duty),
        ),
      ),
  };
}

function effectLine(env: ViewEnv, effect: Effect): string | undefined {
  if (effect.what === 'duty') return dutyLine(env, effect.before, effect.after);
  if (effect.what === 'place') return placeLine(env, effect);
  const title = env.shownTasks.get(effect.task)?.value.title;
  if (title === undefined) return undefined;
  if (effect.what === 'state') {
    const [before, after] = [effect.before, effect.after].map((state) =>
      state === undefined ? answerWords.none : stateNames[state],
    );
    return answerWords.effect(title, answerWords.state, before ?? '', after ?? '');
  }
  const [before, after] = [effect.before, effect.after].map((light) =>
    light === undefined ? answerWords.none : lightView(light).word,
  );
  return answerWords.effect(
    title,
    answerWords.light(unitRef(env, effect.unit).name),
    before ?? '',
    after ?? '',
  );
}

function dutyLine(env: ViewEnv, before: Duty | undefined, after: Duty | undefined): string | undefined {
  const duty = after ?? before;
  if (duty === undefined || !isListed(env, duty)) return undefined;
  const [was, is] = [before, after].map((one) => {
    if (one === undefined) return answerWords.none;
    return isOpen(one) ? answerWords.due(stateOf(one), dayInWords(one.due.slice(0, 10))) : stateOf(one);
  });
  const what = answerWords.duty(debtorRef(env, duty).name, dutyName(env, duty));
  return answerWords.effect(taskOf(env, duty), what, was ?? '', is ?? '');
}

function placeLine(env: ViewEnv, effect: Extract<Effect, { what: 'place' }>): string {
  const { unit, period, rules } = effect;
  const [was, is] = [effect.before, effect.after].map((place) =>
    place === undefined
      ? answerWords.none
      : answerWords.placed(
          showsScores(rules) ? points(rules, place.total) : undefined,
          showsRanks(rules) ? place.rank : undefined,
        ),
  );
  const place = answerWords.place(unitRef(env, unit).name, periodInWords(period.id, period.name));
  const what = withMark(place, disputedMark(env, { unit, period: period.id }));
  return answerWords.effect('', what, was ?? '', is ?? '');
}

function isListed(env: ViewEnv, duty: Duty): boolean {
  return dutyShown(env, duty) && onRoll(env, duty);
}

function stateOf({ standing, late, left }: Duty): string {
  return dutyStateText(standing, late, left);
}

function taskOf(env: ViewEnv, { dossier }: Duty): string {
  return dossier === undefined ? '' : (env.shownTasks.get(dossier.id)?.value.title ?? '');
}
