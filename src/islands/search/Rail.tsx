import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Slot, SlotUnit } from '../../core/figures/dates/date-slots.ts';
import type { Chosen, FacetCounts, FilterName } from '../../core/search/view/facets.ts';
import type { FacetHead } from '../list/page-list.ts';
import { FacetValues, type FindValues } from './FacetValues.tsx';
import { RailDates } from './RailDates.tsx';
import { RailRoles } from './RailRoles.tsx';

export interface RailProps {
  heads: (FacetHead & { counts: number[] })[];
  /** Number of citing papers of the hub. */
  size: number;
  /** The figures in small; each is null if the list has none. */
  figures: {
    dates: { unit: SlotUnit; slots: Slot[]; dated: number } | null;
    roles: { counted: boolean; parts: { tone: string; name: string | null; count: number }[] } | null;
  };
  glossaryUrl: string;
  chosen: Chosen;
  counts: FacetCounts;
  findValues: FindValues | null;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

interface Block {
  id: string;
  label: string;
  /** How many of its values are chosen. */
  chosen: number;
  content: ReactNode;
}

/**
 * All filters: the small figures, then a block for each facet. On a wide screen they are a column, on a narrower one a
 * row of buttons that open them, on a phone a sheet; the style sheet decides.
 */
export const Rail = memo(
  ({
    heads,
    size,
    figures: { dates, roles },
    glossaryUrl,
    chosen,
    counts,
    findValues,
    onChoose,
  }: RailProps) => {
    const [open, setOpen] = useState<string | null>(null);
    const rail = useRef<HTMLDivElement>(null);

    useEffect(() => {
      const close = ({ target }: Event) => {
        if (!rail.current?.contains(target as Node)) setOpen(null);
      };
      for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, close);
      return () => {
        for (const event of ['pointerdown', 'focusin']) document.removeEventListener(event, close);
      };
    }, []);

    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || open === null) return;
      event.stopPropagation();
      setOpen(null);
      document.getElementById(`block-${open}-button`)?.focus();
    }

    const shown = heads.filter((head) => chosen[head.name] || !coversAll(head, size));
    const blocks: Block[] = [
      ...(dates
        ? [
            {
              id: 'dates',
              label: 'When',
              chosen: chosen.date?.length ?? 0,
              content: <RailDates {...dates} />,
            },
          ]
        : []),
      ...(roles
        ? [{ id: 'roles', label: 'How it is cited', chosen: 0, content: <RailRoles {...roles} /> }]
        : []),
      ...shown.map((head) => ({
        id: head.name,
        label: head.label,
        chosen: chosen[head.name]?.length ?? 0,
        content: (
          <FacetValues
            head={head}
            keys={chosen[head.name] ?? []}
            counts={counts[head.name] ?? []}
            findValues={findValues}
            onChoose={onChoose}
            glossaryUrl={glossaryUrl}
          />
        ),
      })),
    ];

    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what one of its buttons opened
      <div className="rail needs-js no-print" ref={rail} onKeyDown={onKeyDown}>
        {blocks.map(({ id, label, chosen: number, content }) => (
          <div key={id} className={`block block-${id}${open === id ? ' open' : ''}`}>
            <button
              type="button"
              id={`block-${id}-button`}
              className="block-button"
              aria-expanded={open === id}
              aria-controls={`block-${id}`}
              onClick={() => setOpen(open === id ? null : id)}
            >
              {label}
              {number > 0 && (
                <span className="block-chosen">
                  {number}
                  <span className="visually-hidden"> chosen</span>
                </span>
              )}
            </button>
            <div className="block-body" id={`block-${id}`}>
              {(id === 'dates' || id === 'roles') && <p className="block-title">{label}</p>}
              {content}
            </div>
          </div>
        ))}
      </div>
    );
  },
);

/** True for a facet all of whose values all papers have: it cannot narrow the list. */
function coversAll({ counts }: { counts: number[] }, size: number): boolean {
  return counts.every((count) => count === size);
}
