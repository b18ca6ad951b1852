/** A month and day without their year, and the year if the text has one. */
export interface MonthAndDay {
  year: string | null;
  month: string | null;
  day: string | null;
  isWhole: boolean;
}

/** A longer text is no date. */
const maxLength = 200;

const monthName =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/giu;

/** A word that is part of a range with another one, as in `jul-dic`, where one may be in another language. */
const wordRange = /\p{L}\.?\s*[-‐‑‒–—/]\s*\p{L}/u;

/** A name of a month before another word than those of dates, as in `may change`. */
const monthOfText = new RegExp(`${monthName.source}\\s+(?!(?:of|to)\\b)\\p{L}`, 'iu');

const dayBefore = new RegExp(
  `(?<!\\d|\\p{L}\\.?\\s*)(\\d\\d?)(?:st|nd|rd|th)?(?:\\s+of)?[\\s.~-]*${monthName.source}`,
  'iu',
);
const dayAfter = new RegExp(`${monthName.source}[\\s.,~-]*(\\d\\d?)(?:st|nd|rd|th)?(?!\\d)`, 'iu');

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
  if (names.size === 1 && name !== undefined && !wordRange.test(text) && !monthOfText.test(text)) {
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
