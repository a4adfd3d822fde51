import type { Form } from '../../draft/form.ts';
import { gridForm } from './grid.ts';
import { verificationForm } from './verification.ts';

/** The forms of the section that stand with its page; the others follow them (`lateSectionForms`). */
export const sectionForms: readonly Form[] = [gridForm, verificationForm];
