import type { HubRecord } from '../../schemas/hub-record.ts';
import { toPlainText } from '../../text/tex.ts';
import { margin, type Picture, pictureWidth, Sheet, textStyles } from '../picture.ts';
import { round } from '../round.ts';
import { mapCoverage, mapFinding, mapLabel } from './map-captions.ts';
import { mapFrame } from './map-frame.ts';
import { placeLabels } from './map-labels.ts';
import { markRadius } from './map-shapes.ts';
import type { PaperMap } from './paper-map.ts';

/** The map as a standalone picture; `address` is that of its page. */
export function mapPicture({ hub }: Pick<HubRecord, 'hub'>, map: PaperMap, address: string): Picture {
  const sheet = new Sheet();
  sheet.paragraph(`${mapLabel}: ${toPlainText(hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(mapFinding(map), 'title');
  sheet.paragraph(mapCoverage(map), 'soft');
  sheet.gap(12);
  const { size } = textStyles.heading;
  const scale = (pictureWidth - 2 * margin) / mapFrame.width;
  const frame = { width: mapFrame.width * scale, height: mapFrame.height * scale, text: size };
  const { y: top } = sheet;
  const points = map.marks.map(({ x, y }) => ({ x: round(margin + x * scale), y: round(top + y * scale) }));
  for (const { text, x, y } of placeLabels(map.regions, map.marks, frame)) {
    const place = { x: margin + (x / 100) * frame.width, y: top + (y / 100) * frame.height };
    sheet.text(text, place.x, place.y, 'heading', 'middle');
  }
  sheet.gap(frame.height + 16);
  sheet.paragraph(address, 'soft');
  const picture = sheet.done(mapFinding(map), mapCoverage(map));
  return { ...picture, dots: { points, radius: markRadius(points.length) } };
}
