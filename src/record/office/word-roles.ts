/** What a kind of unit is to the engine: `city` 市本级, which is appraised in the year alone. */
export const UNIT_ROLES = ['city'] as const;
/** What a meeting is: the annual conference, the Monday meeting, the monthly meeting; others have no role. */
export const MEETING_ROLES = ['annual', 'monday', 'monthly'] as const;
/** What a matter may come from: a meeting's decision, a paper that came in, a clue; `superior` 上级 and `exposure` 曝光 are papers too. */
export const SOURCE_ROLES = ['annual', 'meeting', 'incoming', 'superior', 'exposure', 'clue'] as const;
/** What an incoming paper is: an exposure that costs points when found true, a positive instruction of the chief. */
export const INCOMING_ROLES = ['exposure', 'praise'] as const;
/** What a tag does: `look-back` has a matter looked back at after 办结. */
export const TAG_ROLES = ['look-back'] as const;
/** What a kind of supervision is: `special` 专项督办, which 秘书科 leads where it concerns several units. */
export const TASK_KIND_ROLES = ['special'] as const;
/** What going there, or coming here, is: `site-review` is owed of lagging matters, `tour` gives marks, `meeting` is no visit. */
export const INSPECTION_ROLES = ['site-review', 'tour', 'meeting'] as const;
/** What a measure against a unit does to its score (rules.md §6, §11). */
export const MEASURE_ROLES = ['criticism', 'deduction', 'award-ineligible'] as const;
