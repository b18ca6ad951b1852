/** Where the dots of the picture of a site are: a hub, and the papers around it that cite it. */
const centre = { x: 220, y: 220 };
const papers = Array.from({ length: 14 }, (_, index) => {
  const angle = index * 2.39996;
  const distance = 95 + ((index * 37) % 110);
  return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
});

/** A line of text as outlines, so that no font is needed to draw it. */
interface DrawnLine {
  /** An SVG path with the baseline at y = 0. */
  path: string;
  /** In pixels. */
  width: number;
}

/** Draws lines of text at a size in pixels; null where the font lacks a letter. */
export type DrawText = (text: string, font: 'serif' | 'sans', size: number) => DrawnLine | null;

const pictureSize = { width: 1200, height: 630 };

/** The sizes at which a text is tried, in pixels, each with the most lines that it may take. */
type Sizes = readonly (readonly [size: number, maxLines: number])[];

const titleSizes: Sizes = [
  [80, 2],
  [64, 2],
  [52, 3],
  [40, 3],
  [28, 4],
  [20, 4],
];
const bodySizes: Sizes = [
  [36, 5],
  [30, 6],
  [26, 7],
  [22, 8],
  [18, 9],
];

/**
 * The picture that previews of a site show, as SVG of 1200 × 630 pixels without text elements. A text whose letters the
 * fonts lack, or that is one word too long for any size, is left out rather than drawn as boxes or cut.
 */
export function sitePicture(name: string, description: string, accent: string, draw: DrawText): string {
  const title = fitLines(name, titleSizes, 620, (text, size) => draw(text, 'serif', size));
  const body = fitLines(description, bodySizes, 600, (text, size) => draw(text, 'sans', size));
  const titleTop = 250 - 60 * Math.min(2, (title?.lines.length ?? 1) - 1);
  const bodyTop = title ? titleTop + title.size * 1.1 * title.lines.length : 250;
  const { x, y } = centre;
  const edges = papers.map((paper) => `<path d="M${x} ${y}L${round(paper.x)} ${round(paper.y)}"/>`);
  const dots = papers.map(
    (paper, index) => `<circle cx="${round(paper.x)}" cy="${round(paper.y)}" r="${8 + (index % 3) * 3}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
    '<rect width="100%" height="100%" fill="#fbfaf7"/>',
    `<g transform="translate(720 95)"><g stroke="${accent}" stroke-opacity=".3" stroke-width="2">${edges.join('')}</g>`,
    `<g fill="${accent}" fill-opacity=".55">${dots.join('')}</g>`,
    `<circle cx="${x}" cy="${y}" r="34" fill="${accent}"/></g>`,
    ...(title ? placed(title, titleTop, 1.1, '#191c22') : []),
    ...(body ? placed(body, bodyTop, 1.35, '#4a4f58') : []),
    '</svg>',
  ].join('\n');
}

interface Fitted {
  size: number;
  lines: DrawnLine[];
}

/** The whole text in lines of at most `width` pixels, at the largest size that fits; null if none does. */
function fitLines(
  text: string,
  sizes: Sizes,
  width: number,
  draw: (text: string, size: number) => DrawnLine | null,
): Fitted | null {
  for (const [size, maxLines] of sizes) {
    const lines: DrawnLine[] = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      const drawn = draw(longer, size);
      if (drawn === null) return null;
      if (drawn.width <= width || line === '') {
        line = longer;
        continue;
      }
      const full = draw(line, size);
      if (full) lines.push(full);
      line = word;
    }
    const last = draw(line, size);
    if (last) lines.push(last);
    if (lines.length <= maxLines && lines.every((one) => one.width <= width)) return { size, lines };
  }
  return null;
}

function placed({ size, lines }: Fitted, top: number, leading: number, fill: string): string[] {
  return lines.map(
    ({ path }, index) =>
      `<path transform="translate(90 ${round(top + size * (0.8 + index * leading))})" fill="${fill}" d="${path}"/>`,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
