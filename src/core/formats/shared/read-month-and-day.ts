import { dashes } from '../../text/dashes.ts';

/** A month and day without their year, and the year if the text has one. */
export interface MonthAndDay {
  year: string | null;
  month: string | null;
  day: string | null;
  isWhole: boolean;
}

/** A longer text is no date, in characters. */
export const maxLength = 200;

const monthName =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/giu;

/** A month and another word that make a range, as `jul-dic`: one of them may be in another language. */
const range = new RegExp(
  ['(?:and|to|und|bis|et|à|y|a|e)(?!\\p{L})', '&', `[${dashes}]+`, '/']
    .flatMap((between) => [
      `(?<!\\p{L})(?!mid|early|late)\\p{L}{3,}\\.?\\s*${between}\\s*${monthName.source}`,
      `${monthName.source}\\.?\\s*${between}\\s*\\p{L}{3,}`,
    ])
    .join('|'),
  'iu',
);

/** The verb, which is no month. */
const mayBe = /\bmay\s+(?:also|be|change|differ|have|not|vary)\b/i;

const besideMonth = `[\\s.,~/\\u00A0${dashes}]*`;
const dayNumber = '(\\d\\d?)(?:st|nd|rd|th)?(?!\\d)';
const dayBefore = new RegExp(
  `(?<!\\d|(?:vol|volume|v|no|nr|num|number|n|issue|iss|part|pt|suppl|bd|band|heft|t)\\.?\\s*)${dayNumber}(?:\\s+(?:of|de)(?!\\p{L}))?${besideMonth}${monthName.source}`,
  'iu',
);
const dayAfter = new RegExp(`${monthName.source}${besideMonth}(?:the\\s+)?${dayNumber}`, 'iu');

/**
 * Reads a month with its day: `may`, `May 4`, `4~May`, `2024 MAY 11` or `5`. Of a range of days the month is
 * certain, and of one of months, as of a season, nothing below the year. A number that is not beside the month is no day.
 */
export function readMonthAndDay(text: string): MonthAndDay {
  if (text.length > maxLength) return { year: null, month: null, day: null, isWhole: false };
  const names = new Set(Array.from(text.matchAll(monthName), ([name]) => name.slice(0, 3).toLowerCase()));
  const numbers = Array.from(text.matchAll(/\d+/g), ([digits]) => digits);
  const years = new Set(numbers.filter((digits) => digits.length === 4));
  const year = years.size === 1 ? ([...years][0] ?? null) : null;
  const days = numbers.filter((digits) => digits.length <= 2);
  const [name] = names;
  const rest = text.replace(monthName, '').replace(/[\d\s.,~\u00A0-]|(?<=\d)(?:st|nd|rd|th)/g, '');
  if (names.size === 1 && name !== undefined && !range.test(text) && !mayBe.test(text)) {
    const beside = dayBefore.exec(text) ?? dayAfter.exec(text);
    const day = days.length === 1 ? (beside?.[1] ?? null) : null;
    const areRead =
      days.length === (day === null ? 0 : 1) &&
      years.size < 2 &&
      numbers.every(({ length }) => length < 3 || length === 4);
    return { year, month: name, day, isWhole: rest === '' && areRead };
  }
  const isNumber = names.size === 0 && /^\s*\d\d?\s*$/.test(text);
  return { year, month: isNumber ? text.trim() : null, day: null, isWhole: isNumber };
}
