import { joinParts } from '../../text/lines.ts';

// What begins or ends something in the middle of a line: in CommonMark, and in the dialects of GitHub, Pandoc
// and Obsidian, which have mathematics, tags, mentions, marks and comments beside it.
const special =
  /[\\`*_[\]{}<|~^$@#]|&(?=[#\w])|=(?==)|%(?=%)|(?<=https?|ftp|mailto|xmpp):|(?<=\bwww)\.|:(?=[\w+-]+:)/gi;

/**
 * Writes text on one line as Markdown that shows it as it is, anywhere but at the beginning of a line. Some
 * viewers make a link of every address they see, however it is written; that is theirs to do.
 */
export function toMarkdown(text: string): string {
  return joinParts(text, /[\r\n\v\f\u0085\u2028\u2029]/)
    .trim()
    .replace(special, '\\$&');
}

/** Writes an address as the destination of a link. */
export function toDestination(href: string): string {
  return href
    .replace(/\s/g, encodeURIComponent)
    .replace(/[\\()<>]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=[#\w]+;)/g, '\\&');
}
