import { printZoom, wholeMap, type Zoom, zoomAt, zoomStep } from '../../core/figures/map/map-zoom.ts';

interface Props {
  zoom: Zoom;
  /** How many times the map can be enlarged. */
  most: number;
  disabled: boolean;
  change(step: (zoom: Zoom) => Zoom): void;
}

const middle = { x: 0.5, y: 0.5 };

/** What the keys + − 0 and gestures do too. Says the zoom to screen readers once it changed. */
export function ZoomButtons({ zoom, most, disabled, change }: Props) {
  const isWhole = zoom.scale === 1;
  const buttons = [
    {
      name: 'Zoom in',
      useless: zoom.scale === most,
      step: (last: Zoom) => zoomAt(last, zoomStep, middle, most),
    },
    { name: 'Zoom out', useless: isWhole, step: (last: Zoom) => zoomAt(last, 1 / zoomStep, middle, most) },
    { name: 'Whole map', useless: isWhole, step: () => ({ ...wholeMap }) },
  ];
  return (
    <span className="map-zoom">
      {buttons.map(({ name, useless, step }) => (
        // A button that were disabled would lose the focus of the one who just pressed it.
        <button
          key={name}
          type="button"
          className="button"
          aria-disabled={disabled || useless}
          onClick={() => !disabled && !useless && change(step)}
        >
          {name}
        </button>
      ))}
      <span role="status" className="visually-hidden">
        {zoom === wholeMap ? '' : printZoom(zoom)}
      </span>
    </span>
  );
}
