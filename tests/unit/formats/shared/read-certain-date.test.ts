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
  ['2017-23', null, '2017'],
  ['2024-02-30', null, '2024'],
])('readCertainDate(%j, %j) is a part of it: %s', (text, year, issued) => {
  expect(readCertainDate(text, year)).toEqual({ issued, isWhole: false });
});

test.each(['', 'in press', '2019-2020', '2019-20', 'ca. 1998', '1998?', 'May-20', '43955', '99'])(
  'of %j nothing is certain',
  (text) => {
    expect(readCertainDate(text)).toBeNull();
  },
);
