import { dashes } from '../../text/dashes.ts';
import { readIssued, toIssued, withoutTime } from './read-issued.ts';
import { maxLength, readMonthAndDay } from './read-month-and-day.ts';

/** What is certain of a date; `isWhole` is false where the text says more than that. */
export interface CertainDate {
  issued: string;
  isWhole: boolean;
}

/**
 * Reads what is certain of a date as people and programs write it: `5/2020`, `20200506`, `Jan-Mar 2021` (2021), `c1998`,
 * `[2013a]`, `March 3-5, 2001` (2001-03); with the year of another field also `MAY 4`. Of `05/06/2020` only the year is
 * certain. Null where no year is, as of a range of years (`2017-2018`, `2017-23`), `about 2020`, `../2020` and `2020/`.
 */
export function readCertainDate(input: string, year: string | null = null): CertainDate | null {
  const text = withoutTime(input).replace(/^(\d{4})\.0$/, '$1');
  if (text.length > maxLength) return null;
  const { issued } = readIssued(text);
  if (issued !== null) return { issued, isWhole: true };
  const inNumbers = readNumbers(text);
  if (inNumbers) return inNumbers;
  const inYear = year === null || /\d{4}/.test(text) ? null : readWithYear(text, year);
  if (inYear) return inYear;
  return readPart(text, year);
}

/** True if a text was read whole as a date, and the date `issued` says as much: `2020` beside `2020-05`. */
export function saysNoMore(date: CertainDate | null, issued: string | null): boolean {
  return date?.isWhole === true && issued !== null && issued.startsWith(date.issued);
}

/** What is certain of year, month and day: of `2025`, `2`, `30` it is 2025-02. */
export function certainParts(year: unknown, month?: unknown, day?: unknown): CertainDate | null {
  const { issued } = toIssued(year, month, day);
  if (issued !== null) return { issued, isWhole: true };
  const certain = toIssued(year, month).issued ?? toIssued(year).issued;
  return certain === null ? null : { issued: certain, isWhole: false };
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

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spr|sum|fal|aut|win)/i;

const to = 'to|till|bis|hasta|à';
const noEnd = 'open|unknown|present|ongoing|now|today';

// Words and signs of a year that is only likely, or one end of a range whose other end is open.
const uncertain = new RegExp(
  [
    word('ca|circa|about|around|approx(?:imately)?|probably|possibly|or|before|after|since|until|onwards?'),
    `${word('from')}(?=.*\\d)`,
    '(?<![\\p{L}\\d])c\\.',
    // A pre-print is of the year that is stated.
    `(?<![\\p{L}\\d])(?:pre|post)[\\s${dashes}]*(?=\\d|${months.source})`,
    // German, French, Spanish and Italian words for about, before, after and since, as in “um 2020”, “depuis mai 2020”.
    `${word('um|etwa|gegen|vor|nach|ab|seit|vers|environ|avant|après|depuis|hacia|desde|verso|dopo')}\\s+(?:\\p{L}+\\.?\\s+)?(?=\\d{4})`,
    `^[\\s\\p{P}]*${word(to)}\\s+(?=\\d|${months.source})`,
    `${word(to)}[\\])\\s]*$`,
    '[?~≈≤≥]|%$',
    // A pair of them is around a word or an address.
    '<(?![^<>]*>)|(?<!<[^<>]*)>',
    '\\d{3}0\\W?s\\b',
    '\\d\\s*\\+(?!\\s*\\d)',
    `^(?:\\.\\.+|…|[/${dashes}])`,
    `(?:\\.\\.+|…|[/${dashes}])[\\])\\s]*$`,
    `^(?:${noEnd})\\s*[/${dashes}]`,
    `(?:[/${dashes}]|${word(to)})\\s*(?:${noEnd})\\b`,
  ].join('|'),
  'iu',
);

/** The source of a regular expression for one of the words. */
function word(words: string): string {
  return `(?<![\\p{L}\\d])(?:${words})(?!\\p{L})`;
}

/** The one year in a text, with the month and day in it, where nothing says that it is uncertain or one of several. */
function readPart(text: string, year: string | null): CertainDate | null {
  if (uncertain.test(text)) return null;
  const bare = readIssued(text.replace(/^[[(©c\s]+|[\])\s.,;]+$/g, '')).issued;
  if (bare !== null) return { issued: bare, isWhole: false };
  const years = [...new Set(text.match(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/g) ?? [])];
  const [only] = years;
  if (years.length > 1 || mayEndLater(text)) return null;
  if (only === undefined) return year !== null && months.test(text) ? { issued: year, isWhole: false } : null;
  const { month, day } = readMonthAndDay(text);
  const withMonth = toIssued(only, month, month === null ? null : day).issued;
  return { issued: withMonth ?? only, isWhole: false };
}

const between = `\\s*[/${dashes}]\\s*`;
const shortRange = new RegExp(`(?<!\\d)\\d\\d(\\d\\d)${between}(\\d\\d)(?!\\d|${between}\\d)`);

/**
 * True for `2017-23`, which can end in 2023, or be the autumn of 2017 in the words of EDTF; `2023-21` can only be a spring.
 */
function mayEndLater(text: string): boolean {
  const [, start, end] = shortRange.exec(text) ?? [];
  return Number(end) > Number(start) || (start === '99' && end === '00');
}

function whole(issued: string | null): CertainDate | null {
  return issued === null ? null : { issued, isWhole: true };
}
