import { toArxivId } from '../../text/identifiers.ts';

/** The arXiv id that a text mentions, as `arXiv preprint arXiv:2503.01785` does, or null. */
export function mentionedArxivId(text: string): string | null {
  return toArxivId(/\barXiv:\s?[^\s,;]+/i.exec(text)?.[0] ?? '');
}
