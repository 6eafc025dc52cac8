import { fieldOf, mapOf } from './records';

/** Where the values of controls are read. */
export const context = { zone: 'Europe/Berlin' };

export const text = fieldOf('a');
export const options = fieldOf('a', { type: 'options', options: [{ name: 'X', value: 'x' }] });
export const number = fieldOf('a', { type: 'number', default: 0 });
export const boolean = fieldOf('a', { type: 'boolean', default: false });
export const time = fieldOf('a', { type: 'dateTime' });
export const json = fieldOf('a', { type: 'json' });
export const several = fieldOf('a', { type: 'multiOptions', default: [] });
export const list = fieldOf('a', { wire: 'list' });
export const commaText = fieldOf('a', { wire: 'commaText' });
export const map = mapOf('a');

/** Entries as n8n keeps them for a control of rows. */
export const row = (entries: object | object[]) => ({ values: entries });
