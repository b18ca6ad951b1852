import { type Finding, finding, type Place } from '../../messages/finding.ts';
import { unsafeCharacters } from '../../text/display.ts';
import { quote, quoteWhole } from '../../text/quote.ts';

// After the name of a host comes the end or a path: browsers read a backslash there as a slash, others do not.
const form = new RegExp(`^https?://[^\\s/\\\\?#<>{}|^"\`]+(?:[/?#][^\\s${unsafeCharacters}]*)?$`, 'iu');

/** What a field of an address is expected to hold. */
export const addressExpected = 'an address that begins with http:// or https://';

/** The address of a page, or null if the text is not one that starts with `http:`, `https:` or, without either, `www.` */
export function toWebAddress(text: string): string | null {
  const address = withProtocol(text.trim());
  return form.test(address) && URL.canParse(address) ? address : null;
}

/** `www.example.org/x` with the protocol that browsers try. */
function withProtocol(written: string): string {
  return /^www\.[\p{L}\p{N}.-]+\.[a-z]{2,}(?:[/?#]|$)/iu.test(written) ? `http://${written}` : written;
}

/**
 * The addresses that people put into one field: several of them, or one with blanks in its path. `rest` is what is not read.
 */
export function findWebAddresses(text: string): { addresses: string[]; rest: string } {
  const alone = toWebAddress(text);
  if (alone !== null && !/[,;|](?:https?:\/\/|www\.)/i.test(alone)) return { addresses: [alone], rest: '' };
  const withoutLabels = text.replace(
    /(?<=^|[\s,;|])(?:url|available (?:from|at))[\s:]*(?=https?:\/\/|www\.)/gi,
    '',
  );
  const pieces = withoutLabels.trim().split(/(?<![\s,;|])[\s,;|]+(?=(?:https?:\/\/|www\.))/i);
  const rest: string[] = [];
  const addresses = pieces.flatMap((piece) => {
    const address = withProtocol(piece.replace(/^<(.*)>$/, '$1'));
    const whole = toWebAddress(isPathWithBlanks(address) ? address.replace(/\s+/g, '%20') : address);
    if (whole !== null) return whole;
    const [first = '', ...others] = address.split(/\s+/);
    const start = toWebAddress(first);
    rest.push(start === null ? piece : others.join(' '));
    return start ?? [];
  });
  return { addresses, rest: rest.join(' ') };
}

/** The first address in the text of a field, or null; what else the text says is a finding. */
export function readWebAddress(
  field: string,
  text: string,
  place: Place,
): { address: string | null; findings: Finding[] } {
  const { addresses, rest } = findWebAddresses(text);
  const [address = null, ...others] = addresses;
  const findings = others.map((other) => finding('conflicting-facts', place, isAlso(field, other)));
  if (address !== null && rest !== '') {
    findings.push(
      finding('bad-value', place, isKeptOf(field, text, address), { expected: addressAlone, field }),
    );
  }
  return { address, findings };
}

/** What a field is expected to hold that holds more than an address. */
export const addressAlone = 'an address and no other text';

/** Says that a field has another address than the one that is read. */
export function isAlso(field: string, other: string): string {
  return `${quote(field)} is also ${quoteWhole(other)}.`;
}

/** Says which address is kept of a text that says more. */
export function isKeptOf(field: string, text: string, address: string): string {
  return `${quote(field)} is ${quoteWhole(text)}. Of it, ${address} is kept.`;
}

/** True if what follows the blanks is more of the path, as in `https://example.org/Volume 9/x.pdf`. */
function isPathWithBlanks(address: string): boolean {
  return /^https?:\/\/\S+(?:\s[^\s()[\]:"<>]+){0,5}\s(?:[^\s()[\]:"<>/]*\/[^\s()[\]"<>]*|[^\s()[\]:"<>]*\.[a-z]{2,4})$/i.test(
    address,
  );
}
