/** An ORCID iD, or null if the text is not one: from the iD or its address. */
export function toOrcid(text: string): string | null {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//i, '')
    .toUpperCase();
  return /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id) && hasCheckDigit(id) ? id : null;
}

/** The number of an author at Semantic Scholar, or null if the text is not one. */
export function toSemanticScholarAuthor(text: string): string | null {
  return /^\d{1,12}$/.test(text) ? text : null;
}

/** An OpenAlex author id such as `A5023888391`, or null if the text is not one: from the id or its address. */
export function toOpenAlexAuthor(text: string): string | null {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:api\.)?openalex\.org\/(?:authors\/|people\/)?/i, '')
    .toUpperCase();
  return /^A\d{1,15}$/.test(id) ? id : null;
}

/** The last digit of an ORCID iD is that of ISO 7064, MOD 11-2. */
function hasCheckDigit(id: string): boolean {
  const digits = id.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}
