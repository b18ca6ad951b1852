import { readIssued, toIssued } from './read-issued.ts';

/** What is certain of a date; `isWhole` is false where the text says more than that. */
export interface CertainDate {
  issued: string;
  isWhole: boolean;
}

/**
 * Reads what is certain of a date as people and programs write it: `5/2020`, `20200506`, `Jan-Mar 2021` (2021), `c1998`,
 * `2013a`; with the year of another field also `MAY 4`. Of `05/06/2020` only the year is certain. Null where no year is,
 * as of a range of years.
 */
export function readCertainDate(input: string, year: string | null = null): CertainDate | null {
  const text = input
    .trim()
    .replace(/^(\d{4})\.0$/, '$1')
    .replace(/[T ]\d{1,2}:\d\d\S*(?:\s*[AP]M)?$/i, '')
    .trim();
  const { issued } = readIssued(text);
  if (issued !== null) return { issued, isWhole: true };
  const inNumbers = readNumbers(text);
  if (inNumbers) return inNumbers;
  const inYear = year === null || /\d{4}/.test(text) ? null : readWithYear(text, year);
  if (inYear) return inYear;
  return readYear(text, year);
}

function readNumbers(text: string): CertainDate | null {
  const digits = /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ?? /^(\d{4})年(?:(\d\d?)月(?:(\d\d?)日)?)?$/.exec(text);
  if (digits) return whole(toIssued(digits[1], digits[2], digits[3]).issued);
  const [, month, y] = /^(\d\d?)[/.-](\d{4})$/.exec(text) ?? [];
  if (month) return whole(toIssued(y, month).issued);
  const [, first, second, of] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text) ?? [];
  if (!of) return null;
  const days = [toIssued(of, second, first).issued, toIssued(of, first, second).issued].flatMap(
    (day) => day ?? [],
  );
  const [day = null, other = day] = days;
  return day === other ? whole(day) : { issued: of, isWhole: false };
}

/** `MAY 4`, `4 MAY`, `NOV` of a year that another field states. */
function readWithYear(text: string, year: string): CertainDate | null {
  const [, dayBefore, month = '', dayAfter] =
    /^(?:(\d\d?)[ -])?(\p{L}+\.?)(?:[ -](\d\d?))?$/u.exec(text) ?? [];
  return month === '' ? null : whole(toIssued(year, month, dayBefore ?? dayAfter).issued);
}

// Words that say that the year is no more than likely, or one end of a range.
const uncertain = /\b(?:ca|circa|about|approx|before|after|since|until|or)\b|[?~]/i;
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spr|sum|fal|aut|win)/i;

/** The one year in a text, where nothing says that it is uncertain or that there is another. */
function readYear(text: string, year: string | null): CertainDate | null {
  const years = [...new Set(text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [])];
  const [only] = years;
  if (years.length > 1 || uncertain.test(text)) return null;
  if (only === undefined) return year !== null && months.test(text) ? { issued: year, isWhole: false } : null;
  // `2019-20` ends in the next year, unless 20 is a season (EDTF has 21 to 41).
  const [, end] = /^\d{4}\s*[-–/]\s*(\d\d)$/.exec(text) ?? [];
  if (end !== undefined && Number(end) === (Number(only) + 1) % 100) return null;
  return { issued: only, isWhole: false };
}

function whole(issued: string | null): CertainDate | null {
  return issued === null ? null : { issued, isWhole: true };
}
