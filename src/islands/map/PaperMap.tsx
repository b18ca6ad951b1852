import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { InThisList } from '../../core/facts/in-this-list.ts';
import { mostZoom, toMiddle, type Zoom } from '../../core/figures/map/map-zoom.ts';
import { toggle } from '../../core/search/view/view-state.ts';
import { paperAddress } from '../../paper-urls.ts';
import { ShownPapers } from '../figures/ShownPapers.tsx';
import { useFilteredPapers } from '../shared/filtered-papers.ts';
import { ProblemLine } from '../shared/ProblemLine.tsx';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView, useChosen } from '../shared/use-view-state.ts';
import { MapLegend } from './MapLegend.tsx';
import { MapPointer } from './MapPointer.tsx';
import { MapStop } from './MapStop.tsx';
import { intoWindow, isShown, markNear, marksOf, placeOf, showMark } from './map-window.ts';
import { adoptLinks, setTabStop, styleLinks } from './mark-links.ts';
import { nameOf, readFromFiles, readFromLinks } from './marked-paper.ts';
import { moveNames } from './move-names.ts';
import { showFocused } from './show-focused.ts';
import { markTopics, topicOf } from './topic-buttons.ts';
import { useMapFile } from './use-map-file.ts';
import { usePainting } from './use-painting.ts';
import { usePointing } from './use-pointing.ts';
import { useSize } from './use-size.ts';
import { useWalk } from './use-walk.ts';
import { shareOf, useZoom } from './use-zoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import { zoomOfKey } from './zoom-key.ts';

interface Props {
  /** Address of the file of the map, with its stamp. */
  address: string;
  /** The folder of files with titles; null if the marks are links of the page. */
  titles: string | null;
  hub: Parameters<typeof paperAddress>[0];
  /** Citing papers of the hub. */
  size: number;
  /** True if the file of the map is fetched only when the reader turns to the map, not when it comes near the window. */
  isLate: boolean;
  /** The facets by which the marks can be coloured. */
  facets: { name: string; label: string }[];
  /** The address of the list where it is on another page; null if this page has it. */
  list: string | null;
  inList: InThisList;
  /** The map as rendered in the page. */
  children: ReactNode;
}

/** How far from a mark a mouse or a finger may point, in pixels. */
const reach = { mouse: 12, touch: 22 };

/** The interactive map: colours, search results, and the paper under the pointer. */
export function PaperMap({ address, titles, hub, size, isLate, facets, list, inList, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const live = useHydrated();
  const [isWanted, setWanted] = useState(!isLate);
  const turn = () => setWanted(true);
  const { file, problem, retry } = useMapFile(address, isWanted);
  const topics = useChosen().topic;
  const box = useSize(frame);
  const [facet, setFacet] = useState('');
  const choice = file?.colours.find(({ name }) => name === facet);
  const found = useFilteredPapers();
  const lit = useMemo(() => found && litOf(found, size), [found, size]);
  const marks = useMemo(() => marksOf(file, box), [file, box]);
  const { points } = marks;
  // The few marks that are links of the page are not enlarged.
  const most = titles === null ? 1 : mostZoom(size);
  const zooming = useZoom(frame, most);
  const { zoom } = zooming;
  const [links, setLinks] = useState<SVGAElement[] | null>(null);
  const read = useMemo(() => {
    if (titles === null) return links && readFromLinks(links);
    return file && readFromFiles(file, titles, (id) => paperAddress(hub, id));
  }, [titles, links, file, hub]);
  const { pointed, problem: untitled, point, leave, stay } = usePointing(read);
  const { stop, walk } = useWalk(points, links, read);
  const { canvas, probe } = usePainting({ marks, zoom, choice, lit });
  /** Set while a finger taps; a second tap on the shown mark opens the paper. */
  const tapped = useRef<{ again: boolean } | null>(null);

  useLayoutEffect(() => {
    if (titles === null && frame.current) setLinks(adoptLinks(frame.current));
  }, [titles]);

  useLayoutEffect(() => {
    if (links) styleLinks(links, choice, lit);
  }, [links, choice, lit]);

  useLayoutEffect(() => {
    if (live && list === null && frame.current) markTopics(frame.current, topics ?? []);
  }, [live, list, topics]);

  useLayoutEffect(() => {
    if (most > 1 && frame.current) moveNames(frame.current, zoom);
  }, [most, zoom]);

  function changeZoom(step: (zoom: Zoom) => Zoom) {
    turn();
    zooming.change(step);
  }

  function markAt({ clientX, clientY, currentTarget, pointerType }: Pointing): number | null {
    const { left, top } = currentTarget.getBoundingClientRect();
    const within = pointerType === 'touch' ? reach.touch : reach.mouse;
    return markNear(marks, zoom, { x: clientX - left, y: clientY - top }, within);
  }

  function onPointerMove(event: PointerEvent) {
    if (zooming.move(event)) return;
    if (event.pointerType === 'touch') return;
    tapped.current = null;
    if (isTip(event)) return stay();
    const at = markAt(event);
    if (at === null) leave();
    else point(at);
  }

  /** Lifting a finger also ends the pointing; the shown paper stays for a second tap. */
  function onPointerLeave(event: PointerEvent) {
    zooming.release(event);
    if (event.pointerType !== 'touch') leave();
  }

  function onPointerDown(event: PointerEvent) {
    // A mouse can select the text of a tip; the tip of the first finger may lie under the second.
    const selects = event.pointerType === 'mouse' && isTip(event);
    if (event.button === 0 && !selects) zooming.press(event);
    if (event.pointerType !== 'touch') return;
    const at = markAt(event);
    tapped.current = { again: at !== null && pointed?.at === at };
    if (at === null) leave();
    else point(at);
  }

  /** A link that is dragged, or a text that is selected, would stay where the map was. */
  function onMouseDown(event: MouseEvent) {
    if (most > 1 && !isTip(event)) event.preventDefault();
  }

  function onClickCapture(event: MouseEvent) {
    // The keyboard clicks without a pointer.
    if (event.detail > 0 && zooming.hasMoved()) {
      event.preventDefault();
      return;
    }
    const topic = topicOf(event);
    if (topic !== undefined && list === null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      chooseTopic(topic);
      return;
    }
    if (tapped.current && !tapped.current.again) event.preventDefault();
  }

  /** A click beside the marks brings that place to the middle: so the map can be moved without dragging. */
  function onClick(event: MouseEvent) {
    const { clientX, clientY, currentTarget, nativeEvent } = event;
    if (zoom.scale === 1 || zooming.hasMoved() || (event.target as Element).closest('a') || isTip(event))
      return;
    const pointerType = (nativeEvent as globalThis.PointerEvent).pointerType === 'touch' ? 'touch' : 'mouse';
    if (markAt({ clientX, clientY, currentTarget, pointerType }) !== null) return;
    const at = shareOf(currentTarget, { x: clientX, y: clientY });
    changeZoom((last) => toMiddle(last, at));
  }

  function chooseTopic(topic: string) {
    changeView((state) => toggle(state, 'topic', topic), 'push');
  }

  /** A button reacts to the space key, a link does not. */
  function onKeyDown(event: KeyboardEvent) {
    const step = most > 1 && zoomOfKey(event, most);
    if (step) {
      event.preventDefault();
      changeZoom(step);
      return;
    }
    const topic = event.key === ' ' && list === null ? topicOf(event) : undefined;
    if (topic === undefined) return walk(event);
    event.preventDefault();
    chooseTopic(topic);
  }

  function onFocus({ target }: FocusEvent) {
    showFocused(target);
    const at = links?.indexOf(target as SVGAElement) ?? -1;
    if (!links || at < 0 || tapped.current) return;
    setTabStop(links, at);
    point(at);
  }

  function onStop(at: number) {
    zooming.change(showMark(marks, at));
    point(at);
  }

  const pointedPlace = placeOf(marks, zoom, pointed?.at);
  const place = pointedPlace && isShown(marks, pointedPlace) ? pointedPlace : null;
  const stopPlace = placeOf(marks, zoom, stop?.at);
  return (
    <div className="map" onFocusCapture={turn}>
      <p className="map-choice small needs-js no-print">
        <label htmlFor="map-colours">Colour</label>{' '}
        <select
          id="map-colours"
          value={facet}
          disabled={!live}
          onChange={(event) => setFacet(event.target.value)}
        >
          <option value="">none</option>
          {facets.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        {most > 1 && <ZoomButtons zoom={zoom} most={most} disabled={!live} change={changeZoom} />}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks in it take the focus */}
      <div
        className={classesOf(points.length > 0, most > 1, zoom.scale > 1)}
        ref={frame}
        onPointerEnter={turn}
        onPointerMove={onPointerMove}
        onPointerLeave={onPointerLeave}
        onPointerDown={onPointerDown}
        onPointerUp={zooming.release}
        onPointerCancel={zooming.release}
        onMouseDown={onMouseDown}
        onClickCapture={onClickCapture}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={leave}
        onKeyDown={onKeyDown}
      >
        {titles !== null && (
          <div className="map-canvas">
            <canvas ref={canvas} />
          </div>
        )}
        {children}
        <span ref={probe} className="map-ink" />
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: its links have names; it is hidden if the page has the links */}
        <svg className="map-over" width="100%" height="100%" aria-hidden={titles === null}>
          {pointed && place && (
            <a
              className="map-target"
              href={pointed.paper.href}
              aria-label={nameOf(pointed.paper)}
              tabIndex={-1}
            >
              <circle className="map-touch" cx={place.x} cy={place.y} r="12" />
            </a>
          )}
          {stop && stopPlace && (
            <MapStop
              key={stop.at}
              {...stop}
              point={intoWindow(marks, stopPlace)}
              onFocus={() => onStop(stop.at)}
            />
          )}
          {pointed && place && box && (
            <MapPointer paper={pointed.paper} point={place} frame={box} inList={inList} />
          )}
        </svg>
      </div>
      <ShownPapers list={list} />
      <MapLegend choice={choice} lit={found?.length ?? null} />
      {problem !== null ? (
        <ProblemLine error={problem} lost="The map could not be loaded whole." retry={retry} />
      ) : (
        untitled !== null && (
          <ProblemLine error={untitled} lost="The title of this paper could not be loaded." />
        )
      )}
    </div>
  );
}

/** A place of the window that is pointed at, and by what. */
type Pointing = Pick<PointerEvent, 'clientX' | 'clientY' | 'currentTarget' | 'pointerType'>;

function isTip({ target }: { target: EventTarget }): boolean {
  return (target as Element).closest('.map-tip') !== null;
}

function classesOf(isPlaced: boolean, canZoom: boolean, isZoomed: boolean): string {
  return ['map-frame', isPlaced && 'placed', canZoom && 'zooms', isZoomed && 'zoomed']
    .filter(Boolean)
    .join(' ');
}

function litOf(found: ArrayLike<number>, size: number): Uint8Array {
  const lit = new Uint8Array(size);
  for (const paper of Array.from(found)) lit[paper] = 1;
  return lit;
}
