import { describeSections } from './engine/description/sections';
import { sections } from './operations';

/** The action node's controls. */
export const properties = describeSections(sections);
