import type { InThisList } from '../../core/facts/in-this-list.ts';
import type { Point } from '../../core/figures/map/map-frame.ts';
import type { MarkedPaper } from './marked-paper.ts';
import type { Size } from './use-size.ts';

interface Props {
  paper: MarkedPaper;
  /** The position of the mark, in pixels of the map. */
  point: Point;
  frame: Size;
  inList: InThisList;
}

/** The box of the text, and its distance from the mark, in pixels. */
const tip = { width: 230, height: 150, gap: 11 };

/** A ring around the mark under the pointer, and the title of its paper in the half of the map with more room. */
export function MapPointer({ paper: { title, date }, point, frame, inList }: Props) {
  const width = Math.min(tip.width, frame.width);
  const x = Math.min(frame.width - width, Math.max(0, point.x - width / 2));
  const above = point.y > frame.height / 2;
  const y = above ? point.y - tip.gap - tip.height : point.y + tip.gap;
  return (
    <>
      <circle className="map-ring" cx={point.x} cy={point.y} r="8" />
      <foreignObject x={x} y={y} width={width} height={tip.height}>
        <div className={above ? 'map-tip-room above' : 'map-tip-room'}>
          <div className="map-tip" aria-hidden="true">
            <p dir="auto">{title}</p>
            <p className="small">{date ?? `date not stated${inList}`}</p>
          </div>
        </div>
      </foreignObject>
    </>
  );
}
