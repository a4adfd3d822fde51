import { roleOf, type Vocabulary } from '#record/office/words.ts';

/** Names of what is done to a person: talks, admonition, posts, discipline, handing over. */
const PERSONAL =
  /约谈|谈话|诫勉|训诫|调整(?:职务|岗位)|调离|免职|降职|撤职|停职|辞职|辞退|开除|处分|记过|组织处理|移送|移交纪检|立案/u;

/** Whether a measure is against a person: its name says so, and the office's words give it no role of a measure against a unit (mechanisms.md rows 85–88). */
export function isPersonalMeasure({ measures }: Vocabulary, kind: string): boolean {
  return PERSONAL.test(kind) && roleOf(measures, kind) === undefined;
}
