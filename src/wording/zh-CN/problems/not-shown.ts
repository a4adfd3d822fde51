/** Stands in a sentence for everyone where it would quote what is not 公开. */
export const notShown = '（不公开，这里不引）';
