import { mismatchOf, totalsOf } from './computed/roles.ts';
import { type Element, find, readHtml, textsOf } from './dom.ts';
import { type Problem, tidy } from './page.ts';
import type { Site } from './site.ts';
import type { Hub } from './sources/read-hub.ts';
import { number, plainText } from './words.ts';

/**
 * Compares the published pictures of the figures with the page of the hub, whose texts are accounted for one by one:
 * a picture says what the page says, in its order, and nothing more.
 */
export function checkPictures({ built }: Site, hub: Hub): Problem[] {
  const folder = `hubs/${hub.id}`;
  const page = readHtml(built.read(`${folder}/index.html`));
  const problems: Problem[] = [];
  for (const figure of find(page, 'section.figure')) {
    const name = figure.attributes.get('id') ?? '';
    const file = `${folder}/figures/${name}.svg`;
    if (!built.files().includes(file)) continue;
    const found = wordsOf(readHtml(built.read(file))).join(' ');
    const expected = tidy(
      [...pictureOf(hub, figure, name), `${built.site}${built.base}${folder}/`].join(' '),
    );
    if (tidy(found) !== expected) problems.push({ page: file, path: 'svg', found: tidy(found), expected });
  }
  return problems;
}

function wordsOf(element: Element): string[] {
  return textsOf(element)
    .map(({ text }) => tidy(text))
    .filter((text) => text !== '');
}

/** The texts of a picture in their order, for a program that reads aloud and then for the eye. */
function pictureOf(hub: Hub, figure: Element, name: string): string[] {
  const text = (selector: string) => wordsOf(find(figure, selector)[0] ?? figure).join(' ');
  const [label, finding, coverage] = [text('p.label'), text('h2'), text('p.small')];
  const title = `${label}: ${plainText(hub.work.title.value)}`;
  if (name === 'roles') return rolePicture(hub, figure, { title, finding, coverage });
  const head = [finding, coverage, title, finding, coverage];
  if (name === 'map') return [...head, ...find(figure, '.map-labels.wide text').flatMap(wordsOf)];
  if (name !== 'dates') return [...head, ...find(figure, 'tbody th, tbody td').flatMap(wordsOf)];
  const legend = find(figure, '.plot-legend').flatMap(wordsOf);
  const plot = ['.plot-axis > text', '.plot-hub-label', 'g.slot > .plot-number'];
  const axis = find(figure, 'svg.plot > .plot-label').filter(
    ({ parent }) => !parent?.classes.includes('plot-axis'),
  );
  return [...head, ...legend, ...[...plot.flatMap((each) => find(figure, each)), ...axis].flatMap(wordsOf)];
}

function rolePicture(
  hub: Hub,
  figure: Element,
  { title, finding, coverage }: { title: string; finding: string; coverage: string },
): string[] {
  const totals = totalsOf(hub);
  const tables = find(figure, 'table').map((table) => find(table, 'tbody th, tbody td').flatMap(wordsOf));
  const further = find(figure, '.panel > p.small').map((element) => wordsOf(element).join(' '));
  const coverages = [coverage, ...further];
  const names = totals.map((each) => (each.name === 'role' ? 'Role' : 'Polarity'));
  const mismatch = mismatchOf(hub);
  return [
    finding,
    coverages.join(' '),
    title,
    finding,
    ...tables.flatMap((rows, at) => [
      ...(tables.length > 1 ? [names[at] ?? ''] : []),
      coverages[at] ?? '',
      ...rows,
    ]),
    ...(mismatch ? [mismatch.sentence] : []),
    ...totals.map(
      ({ name, line }) =>
        `Source of the totals of ${name === 'role' ? 'roles' : 'polarities'}: ${hub.pithFile}, line ${number(line)}`,
    ),
  ];
}
