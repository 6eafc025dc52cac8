/**
 * These tools run as CommonJS, where `import ... from` becomes require(). execa can't be had that
 * way, since a package it needs exports nothing for require(); import() stays what it is.
 */
export const loadExeca = async () => await import('execa');
