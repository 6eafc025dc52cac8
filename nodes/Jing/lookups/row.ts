/** One entry of a list that JING gave. */
export type Row = Record<string, unknown> | string | number;
