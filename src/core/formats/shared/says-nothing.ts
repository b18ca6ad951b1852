// What programs write into any empty field. Capitals count: “Na” is a family name.
const emptyMark = /^(?:nan|NaN|NAN|none|None|NONE|nil|null|Null|NULL|undefined|NA|N\/A|n\/a|#N\/A|<NA>)$/;

const nothing = new RegExp(
  `^(?:${[
    'n/?a(?:[-–]n/?a)?|n\\. ?a\\.|unspecified',
    '(?:no|not)[ -]*(?:specified|available|stated|applicable|provided|given|pagination|pages?|volume|issue|journal|publisher)',
    '(?:no )?abstract(?: is)?(?: not)?(?: available| provided| found| supplied)?',
    'n\\.? ?p\\.?|n\\.? ?pag\\.?|n\\.? ?d\\.?|s\\. ?[ln]\\.|[-–—]+|[?]+|0+-+0+',
  ].join('|')})\\.?$`,
  'i',
);

const maxLength = 60;

/** True for what data frames and programs write into an empty field of any kind. */
export function isEmptyMark(text: string): boolean {
  return emptyMark.test(text);
}

/** True for what programs write where a value is not stated, as the pages `No`–`Specified` of Ovid. */
export function saysNothing(text: string): boolean {
  if (text.length > maxLength) return false;
  const bare = text.trim().replace(/^[[(](.*)[\])]$/s, '$1');
  return isEmptyMark(bare) || nothing.test(bare);
}
