/** The sections of the rules, in order; each is an anchor of the method page. */
export type MethodSectionId =
  | 'who'
  | 'clock'
  | 'weight'
  | 'claim'
  | 'value'
  | 'parts'
  | 'total'
  | 'lights'
  | 'duties'
  | 'month-end'
  | 'year';

/** The words of one parameter of the rules file; the value is never among them. */
export interface ParameterText {
  /** The section that it governs, under which it is listed. */
  readonly section: MethodSectionId;
  readonly name: string;
  /** What it does, one sentence; where the secretariat comes in, with its name. */
  readonly text: string | ((section: string) => string);
  /** Before and after the value as printed: `次月第` 7 `个工作日`. */
  readonly before?: string;
  readonly unit?: string;
  /** The words that stand instead where less is better. */
  readonly lowFirst?: { readonly text: string; readonly unit?: string };
  /** The value that the office's own account states; with each entry of a list, after the entry's name. A file that says otherwise is the office's choice. */
  readonly original?: string;
}
