/** The address of a page, or null if the text is not an address with `http:` or `https:`. */
export function toWebAddress(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) && URL.canParse(address) ? address : null;
}
