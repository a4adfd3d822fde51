import type { Form } from '../draft/form.ts';
import { weeklyForm } from './weekly.ts';

/** The forms of a unit, in the order in which its page has them. */
export const unitForms: readonly Form[] = [weeklyForm];
