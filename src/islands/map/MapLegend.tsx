import type { ColourChoice } from '../../core/figures/map/map-colours.ts';
import { type ShapeName, shapePath } from '../../core/figures/map/map-shapes.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';

interface Props {
  choice: ColourChoice | undefined;
  /** How many papers are highlighted; null if the list is not narrowed. */
  lit: number | null;
}

/** What the shapes and colours of the marks mean, each with its number of papers. */
export function MapLegend({ choice, lit }: Props) {
  const classes = choice?.classes.filter(({ papers }) => papers > 0) ?? [];
  return (
    <>
      <ul className="map-legend small" aria-label="Marks">
        {choice ? (
          classes.map(({ label, tone, shape, papers }) => (
            <li key={shape}>
              <Swatch shape={shape} classes={`tone tone-${tone}`} />
              <bdi className={tone === 'missing' ? 'not-stated' : undefined}>{label}</bdi>{' '}
              <span className="map-number">{printCount(papers)}</span>
            </li>
          ))
        ) : (
          <li>
            <Swatch shape="circle" classes="" />a citing paper
          </li>
        )}
        {lit !== null && (
          <li>
            {!choice && <Swatch shape="circle" classes="lit" />}
            {choice ? 'not faded: in the list now' : 'in the list now'}{' '}
            <span className="map-number">{printCount(lit)}</span>
          </li>
        )}
      </ul>
      {choice && choice.several > 0 && (
        <p className="small">
          {pluralize(choice.several, 'paper counts', 'papers count')} for several of these, in the colour of
          the first.
        </p>
      )}
    </>
  );
}

function Swatch({ shape, classes }: { shape: ShapeName; classes: string }) {
  return (
    <svg className={`mark ${classes}`} viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <path d={shapePath(shape, 5)} />
    </svg>
  );
}
