import { round } from '../round.ts';
import { textWidth } from '../text-width.ts';
import { mapFrame, type Point } from './map-frame.ts';
import { mostCounted, type Region } from './map-regions.ts';
import { spreadSample } from './spread-sample.ts';

/** The name of a region, placed by its middle and its base line in percent of the map. */
export interface MapLabel extends Point {
  text: string;
  /** The term that it may shorten. */
  term: string;
}

/** The size of a map and of its labels, in pixels. */
export interface LabelSize {
  width: number;
  height: number;
  text: number;
}

/** The smallest map of each kind: labels that do not overlap on it do not overlap on larger ones. */
export const labelSizes = {
  wide: { width: 560, height: 467, text: 14 },
  narrow: { width: 286, height: 286, text: 13 },
} satisfies Record<string, LabelSize>;

/** The longest name on the map; the list beside it has the full name. */
const maxCharacters = 32;
/** The distance between two labels, and from a label to the middle of a mark, in pixels. */
const clearance = { label: 5, mark: 8 };
/** How far a label may be from the middle of its region: the number of steps, and their size in pixels. */
const reach = { steps: 4, x: 14, y: 9 };
/** The cost of covering a mark, in pixels of distance; with many marks, each one costs less. */
const cover = { cost: 40, marks: 60 };

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places the names of regions, the largest region first, each where it covers few marks and is near its
 * middle. A name that would have to overlap another is left out.
 */
export function placeLabels(regions: Region[], marks: Point[], size: LabelSize): MapLabel[] {
  const scale = { x: size.width / mapFrame.width, y: size.height / mapFrame.height };
  const counted = spreadSample(Array.from(marks.keys()), mostCounted);
  const points = Array.from(counted, (mark) => ({
    x: marks[mark]!.x * scale.x,
    y: marks[mark]!.y * scale.y,
  }));
  const few = Math.min(1, cover.marks / points.length);
  const cost = cover.cost * few * few;
  const taken: Rectangle[] = [];
  return regions.flatMap(({ term, middle }) => {
    const text = shorten(term.label);
    const width = textWidth(text, size.text);
    const place = placesAround({ x: middle.x * scale.x, y: middle.y * scale.y })
      .map(({ x, y, away }) => ({ x: keepInside(x, width / 2, size.width), y, away }))
      .map((at) => ({ ...at, box: boxOf(at, width, size.text) }))
      .filter(
        ({ box }) => box.top >= 0 && box.bottom <= size.height && box.left >= 0 && box.right <= size.width,
      )
      .filter(({ box }) => taken.every((other) => !overlap(box, other)))
      .map((at) => ({
        ...at,
        cost: at.away + cost * points.filter((point) => isInside(point, at.box)).length,
      }))
      .reduce<{ x: number; y: number; cost: number; box: Rectangle } | null>(
        (best, at) => (best && best.cost <= at.cost ? best : at),
        null,
      );
    if (!place) return [];
    taken.push(place.box);
    return [
      {
        text,
        term: term.label,
        x: round((place.x / size.width) * 100),
        y: round((place.y / size.height) * 100),
      },
    ];
  });
}

function placesAround({ x, y }: Point): (Point & { away: number })[] {
  const steps = Array.from({ length: 2 * reach.steps + 1 }, (_, at) => at - reach.steps);
  return steps.flatMap((down) =>
    steps.map((right) => ({
      x: x + right * reach.x,
      y: y + down * reach.y,
      away: Math.abs(right) * reach.x + Math.abs(down) * reach.y,
    })),
  );
}

function keepInside(x: number, half: number, width: number): number {
  return Math.min(width - half, Math.max(half, x));
}

/** The box of a label whose base line is `y`. */
function boxOf({ x, y }: Point, width: number, size: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - size * 0.8, bottom: y + size * 0.25 };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left - clearance.label < b.right &&
    b.left - clearance.label < a.right &&
    a.top - clearance.label < b.bottom &&
    b.top - clearance.label < a.bottom
  );
}

function isInside({ x, y }: Point, { left, right, top, bottom }: Rectangle): boolean {
  const { mark } = clearance;
  return x > left - mark && x < right + mark && y > top - mark && y < bottom + mark;
}

function shorten(label: string): string {
  const characters = Array.from(label);
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : label;
}
