import { expect, test } from 'vitest';
import { readCertainDate } from '../../../../src/core/formats/shared/read-certain-date.ts';

test.each([
  ['2020-05-04', null, '2020-05-04'],
  ['2020-05-04 0:00:00', null, '2020-05-04'],
  ['2020.0', null, '2020'],
  ['5/2020', null, '2020-05'],
  ['20200506', null, '2020-05-06'],
  ['202005', null, '2020-05'],
  ['13/06/2020', null, '2020-06-13'],
  ['06/13/2020', null, '2020-06-13'],
  ['6.6.2020', null, '2020-06-06'],
  ['2020年5月4日', null, '2020-05-04'],
  ['MAY 4', '2023', '2023-05-04'],
  ['4 May', '2023', '2023-05-04'],
  ['NOV', '2023', '2023-11'],
  ['Nov.', '2023', '2023-11'],
  ['4-May', '2023', '2023-05-04'],
  ['May-14', '2023', '2023-05-14'],
  ['2020-05-04', '2023', '2020-05-04'],
  [' 2020-05-04T10:00:00Z ', null, '2020-05-04'],
  ['13/4/2020 11:05 am', null, '2020-04-13'],
  ['5-2020', null, '2020-05'],
  ['12.2020', null, '2020-12'],
  ['13.06.2020', null, '2020-06-13'],
  ['13-6-2020', null, '2020-06-13'],
  ['2020年', null, '2020'],
  ['2020年11月', null, '2020-11'],
  ['2020年11月14日', null, '2020-11-14'],
  ['2001 May', null, '2001-05'],
  ['2020-05-04Z', null, '2020-05-04'],
  ['2020-05-04+02:00', null, '2020-05-04'],
  ['2020-05-04 10:00:00 +0200', null, '2020-05-04'],
  ['2020-05-04 10:00:00.5 UTC', null, '2020-05-04'],
  ['4 May 2020 10:00 PM CEST', null, '2020-05-04'],
  ['1399', null, '1399'],
  ['2100', null, '2100'],
])('readCertainDate(%j, %j) is all of it: %s', (text, year, issued) => {
  expect(readCertainDate(text, year)).toEqual({ issued, isWhole: true });
});

test.each([
  ['05/06/2020', null, '2020'],
  ['Jan-Mar 2021', null, '2021'],
  ['MAR-APR', '2023', '2023'],
  ['SPR', '2023', '2023'],
  ['Autumn 2001', null, '2001'],
  ['c1998', null, '1998'],
  ['[2014]', null, '2014'],
  ['2013a', null, '2013'],
  ['déc. 2020', null, '2020'],
  ['2024-02-30', null, '2024'],
  ['31/31/2020', null, '2020'],
  ['13/2020', null, '2020'],
  ['5/4/2020 1:05 PM', null, '2020'],
  ['2020, 2020', null, '2020'],
  ['May 40', '2023', '2023'],
  ['40 May', '2023', '2023'],
  ['WIN', '2023', '2023'],
  ['AUT-WIN', '2023', '2023'],
  ['Autumn', '2023', '2023'],
  ['1400x', null, '1400'],
  ['2099x', null, '2099'],
  ['[[c 2014]];', null, '2014'],
  ['©2014', null, '2014'],
  ['2020-05-04.,', null, '2020-05-04'],
  ['March-April 2001', null, '2001'],
  ['jul-dic 2020', null, '2020'],
  ['ene-mar 2020', null, '2020'],
  ['Vol. 3, March 2020', null, '2020-03'],
  ['Dec 2020;12', null, '2020-12'],
  ['2020 May (2nd ed.)', null, '2020-05'],
  ['2020 (may change)', null, '2020'],
  ['Mon, 04 May 2020', null, '2020-05-04'],
  ['Mon, 04 May 2020 10:00:00 GMT', null, '2020-05-04'],
  ['Mon May 04 2020 10:00:00 GMT+0200 (Central European Time)', null, '2020-05-04'],
  ['2020 12:345-350', null, '2020'],
  ['Pre-print 2020', null, '2020'],
  ['2020 (post-print)', null, '2020'],
  ['2020 (from the publisher)', null, '2020'],
  ['2020 <online>', null, '2020'],
  ['Heft 3+4, 2020', null, '2020'],
  ['to appear 2020', null, '2020'],
  ['à paraître 2020', null, '2020'],
  ['März bis Mai 2020', null, '2020'],
  ['March 3-5, 2001', null, '2001-03'],
  ['5 May 2001 to 7 May 2001', null, '2001-05'],
  ['May 4th 2001 (print)', null, '2001-05-04'],
  ['2001 May 40', null, '2001'],
  ['2023-21', null, '2023'],
  ['2020-13', null, '2020'],
  ['2024-25-30', null, '2024'],
  [`${'x'.repeat(195)} 2001`, null, '2001'],
])('readCertainDate(%j, %j) is a part of it: %s', (text, year, issued) => {
  expect(readCertainDate(text, year)).toEqual({ issued, isWhole: false });
});

test.each([
  ...['2017-23', '2019-21', '2019-20a', 'vol. 2019-20', 'Winter 2019/20'],
  ...['', 'in press', '2019-2020', '2019-20', '2019 / 20', '2019–20', '1999-00', 'May-20', '43955', '99'],
  ...['ca. 1998', 'ca1998', 'circa 1998', 'about 1998', 'approx 1998', '1998?', '1998~'],
  ...['before 1998', 'after 1998', 'since 1998', 'until 1998', '1998 or later'],
  ...['around 1998', 'approximately 1998', 'c. 1998', 'probably 1998', '≈1998', '1998%', '1990s', "1990's"],
  ...['pre-2020', 'post-2020', 'from 2020', '2020 onwards', '2020+', '<2020', '>2020', '≥ 2020'],
  ...['pre-May 2020', 'from early 2020', '2020 to present', 'unknown/2020', '2020/unknown'],
  ...['um 2020', '[um 2020]', 'vers 2020', 'seit Mai 2020', 'bis 2020', '2020 bis', 'to 2020', '2020 to'],
  ...['2020‐21', '2020‑21', '2020‒21', '2020―21', '2020−21', '2020−'],
  ...['../2025', '/2025', '..2025', '-2025', '…2025', `${'x'.repeat(196)} 2001`],
  ...['2025/..', '2025/', '2025-03/', '2025-', '2025–', '[2025-]', '2025...', '2025/open', '2025-present'],
  ...['12020x', '20201x', '1399x', '2100x', '20201301', '202013', 'spr'],
])('of %j nothing is certain', (text) => {
  expect(readCertainDate(text)).toBeNull();
});

test.each(['Foo', 'in press', 'Marble?', 'ca. May', 'May or so', '43', 'remark'])(
  'of %j nothing is certain, though another field states a year',
  (text) => {
    expect(readCertainDate(text, '2023')).toBeNull();
  },
);

test.each(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'])(
  'a range from %s is of the year of another field',
  (month) => {
    expect(readCertainDate(`${month}/x`, '2023')).toEqual({ issued: '2023', isWhole: false });
  },
);

test.each(['spring', 'summer', 'fall', 'autumn', 'winter'])(
  'the season %s is of the year of another field',
  (season) => {
    expect(readCertainDate(season, '2023')).toEqual({ issued: '2023', isWhole: false });
  },
);
