const nothing =
  /^(?:n\/?a|null|none|nil|undefined|unspecified|(?:no|not)[ -]*(?:specified|available|stated|pagination|pages?|volume|issue)|\[?no abstract(?: available)?\.?\]?|n\.? ?p\.?|n\.? ?pag\.?|n\.? ?d\.?|-+|\?+|0+-+0+)$/i;

/** True for what programs write where a value is not stated, as the pages `No`–`Specified` of Ovid. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}
