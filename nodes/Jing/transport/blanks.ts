/**
 * What a person can't see at the ends of a text: blanks of every kind, byte order marks, zero-width
 * signs and the direction marks that phones and spreadsheets put around copied numbers.
 */
const invisible = '[\\s\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+';
const atTheEnds = new RegExp(`^${invisible}|${invisible}$`, 'g');

export const trimBlanks = (text: string) => text.replace(atTheEnds, '');

export const isBlank = (text: string) => trimBlanks(text) === '';
