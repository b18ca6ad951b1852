import type { StatedRole } from '../../schemas/citation-role.ts';
import type { ParsedQuote } from '../../sources/parsed-source.ts';
import { joinParts } from '../../text/lines.ts';
import { roleName } from '../../text/role-name.ts';
import { toStatedRole } from '../shared/fact-texts.ts';

/** Passages in one cell, one a line; its roles come first: `(method; baseline) We use …`. */
export function printQuotes(quotes: readonly { text: string; roles: StatedRole[] }[]): string {
  return quotes
    .map(({ text, roles }) => {
      const begin = roles.length > 0 || text.startsWith('(') ? `(${roles.map(roleName).join('; ')}) ` : '';
      return begin + joinParts(text, /[\r\n]+/);
    })
    .join('\n');
}

export function readQuotes(cell: string): Omit<ParsedQuote, 'place'>[] {
  return cell.split('\n').flatMap((line) => {
    const [, names = '', text = line] = /^\(([^()]*)\) (.+)$/.exec(line) ?? [];
    const roles = names.split(';').flatMap((name) => (name.trim() === '' ? [] : toStatedRole(name.trim())));
    return text === '' ? [] : { text, roles };
  });
}
