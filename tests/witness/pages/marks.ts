import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Place } from '../sources/read-hub.ts';

/** Expects the marks within an element: the words, the spoken name and the link of each. */
export function expectMarks(
  site: Site,
  page: Page,
  within: Element,
  places: readonly Place[],
  { whole = false } = {},
): void {
  const marks = page.find('.source-marks > a', within);
  const texts = places.map((place) => {
    const text = placeText(place);
    return whole ? text : text.slice(place.file.indexOf('.') + 1);
  });
  page.expectOf(marks, texts, 'a mark');
  for (const [at, mark] of marks.entries()) {
    const place = places[at];
    if (!place) continue;
    page.expectAttribute(mark, 'aria-label', `Source: ${placeText(place)}`);
    page.expectAttribute(mark, 'href', site.lineAddress(place));
  }
}

function placeText({ file, line, pointer }: Place): string {
  return `${file} line ${line}${pointer === null ? '' : `, ${pointer}`}`;
}
