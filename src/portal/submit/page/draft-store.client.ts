import type { Values } from '#form/draft/values.ts';
import type { FormFacts } from '#form/facts.ts';

/** Drafts on this device, one for each unit, form and subject. */
export interface DraftStore {
  read(key: string): Values | undefined;
  /** Whether it could be kept. */
  write(key: string, values: Values): boolean;
  forget(key: string): void;
}

/** Under which the section's door keeps the matters that it began, for the form in which they are registered. */
export function begunStore({ unit }: Pick<FormFacts, 'unit'>): string {
  return `${unit.id}/begun`;
}

const PREFIX = 'duban-draft:';

/** Drafts in the browser's storage, which may be refused, full, or hold what somebody else put there. */
export const draftStore: DraftStore = {
  read(key) {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
      const texts = Object.entries(value).flatMap(([name, text]: [string, unknown]) =>
        typeof text === 'string' ? [[name, text] as const] : [],
      );
      return texts.length === 0 ? undefined : Object.fromEntries(texts);
    } catch {
      return undefined;
    }
  },
  write(key, values) {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(values));
      return true;
    } catch {
      return false;
    }
  },
  forget(key) {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
  },
};
