import { toArxivId, toDoi } from '../../text/identifiers.ts';

/** An identifier in a query, in lower case. */
export interface TypedIdentifier {
  text: string;
  /** True if it could also be a number (`2503.1`), or more may follow. */
  begun: boolean;
}

/**
 * The identifier in a pasted id or address, without version: `2503.01785`, `10.1000/182`; also while it is only begun:
 * `2503.01`, `arxiv.org/abs/2503`, `10.1000/`.
 */
export function readIdentifier(text: string): TypedIdentifier | null {
  // As arXiv prints it, `arXiv:2503.01785v2 [cs.CV] 3 Mar 2025`, or as the address bar shows it.
  const unstamped = text.replace(/(?<!\s)\s+\[[\w.-]+\](?:\s+\d{1,2} [a-z]{3} \d{4})?$/i, '');
  const bare = withoutWrapping(unstamped).replace(/^(?=[a-z.]*(?:arxiv|doi)\.org\/)/i, 'https://');
  const whole = toArxivId(bare) ?? toDoi(bare);
  if (whole) return { text: whole.toLowerCase(), begun: isShort(whole) };
  const begun = begunIn(unstamped.trim());
  return begun === null ? null : { text: begun.toLowerCase(), begun: true };
}

/** An id of 2015 or later has five digits behind its dot, so that one more may follow four. */
function isShort(id: string): boolean {
  return /^\d{4}\.\d{4}$/.test(id);
}

const address =
  /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:arxiv\.org\/(?:abs|pdf|html)|(?:dx\.)?doi\.org)\/(?=[^\s/])/i;

function begunIn(text: string): string | null {
  const behind = text.replace(address, '').replace(/^(?:arxiv|doi):\s*/i, '');
  const isAddress = behind !== text;
  if (/^\d\d(?:0[1-9]|1[0-2])\.\d{0,4}$/.test(behind) && (isAddress || /\d$/.test(behind))) return behind;
  if (/^10\.\d{4,9}\/?$/.test(behind)) return behind;
  return isAddress && /^[\w.-]{2,}\/?[\w.-]*$/.test(behind) ? behind : null;
}

/** Removes what a sentence puts around an identifier, but keeps a bracket that closes one inside. */
function withoutWrapping(text: string): string {
  let bare = text.replace(/^[<([{]+/, '');
  while (/[.,;:!?>)\]}/]$/.test(bare)) {
    if (bare.endsWith(')') && bare.split('(').length >= bare.split(')').length) break;
    bare = bare.slice(0, -1);
  }
  return bare;
}
