import type { PaperFacts } from '#form/section-facts.ts';
import type { ViewEnv } from '../env/env.ts';
import { paperDrafts } from './paper-drafts.ts';

/** The drafts of the papers that are to be issued now, as the form has them. */
export function paperFacts(env: ViewEnv): readonly PaperFacts[] {
  return paperDrafts(env).flatMap(({ path, name, subject, entry, form, choices }) =>
    entry !== undefined || form === undefined
      ? []
      : [
          {
            id: form.id,
            name: `${name}　${subject}`,
            record: form.record,
            names: form.names,
            href: `/papers/${path}/`,
            drafted: env.context.asOf,
            parts: choices(),
            paragraphs: form.paragraphs,
            says: form.says,
            ...(form.isHandedOver === true ? { isHandedOver: true } : {}),
          },
        ],
  );
}
