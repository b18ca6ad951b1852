import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '../../core/figures/map/map-frame.ts';
import { moveBy, wholeMap, type Zoom, zoomAt } from '../../core/figures/map/map-zoom.ts';

interface Pointers {
  clientX: number;
  clientY: number;
  pointerId: number;
  isPrimary: boolean;
  buttons: number;
}

export interface Zooming {
  zoom: Zoom;
  /** Changes the zoom by a function of what it is. */
  change(step: (zoom: Zoom) => Zoom): void;
  /** Whether the pointer has moved the map since it was pressed: what follows is no click. */
  hasMoved(): boolean;
  press(event: Pointers): void;
  /** True if the movement moves or enlarges the map. */
  move(event: Pointers): boolean;
  release(event: Pointers): void;
}

/** A pressed pointer that moves less, in pixels, is a click. */
const still = 8;
/** The turn of a wheel that enlarges twice, in pixels, and the pixels of a line. */
const wheel = { double: 200, line: 30 };

/** The zoom of a map, and the gestures that change it: the wheel with Ctrl or ⌘, dragging, and two fingers. */
export function useZoom(frame: RefObject<HTMLElement | null>, most: number): Zooming {
  const [zoom, setZoom] = useState(wholeMap);
  const pressed = useRef(new Map<number, Point>());
  const moved = useRef(false);

  useEffect(() => {
    const { current } = frame;
    if (!current || most === 1) return;
    const turn = (event: WheelEvent) => {
      // A wheel alone scrolls the page.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheel.line : 1);
      const steps = Math.min(1, Math.max(-1, -turned / wheel.double));
      setZoom((last) =>
        zoomAt(last, 2 ** steps, shareOf(current, { x: event.clientX, y: event.clientY }), most),
      );
    };
    current.addEventListener('wheel', turn, { passive: false });
    return () => current.removeEventListener('wheel', turn);
  }, [frame, most]);

  function press({ pointerId, clientX, clientY, isPrimary }: Pointers) {
    if (most === 1) return;
    // The first finger of a gesture, or a mouse: what was not released, as where a menu opened, is gone.
    if (isPrimary) pressed.current.clear();
    if (pressed.current.size === 0) moved.current = false;
    pressed.current.set(pointerId, { x: clientX, y: clientY });
  }

  function move({ pointerId, clientX, clientY, buttons }: Pointers): boolean {
    const { current } = frame;
    if (buttons === 0) pressed.current.delete(pointerId);
    const last = pressed.current.get(pointerId);
    if (!current || !last) return false;
    if (pressed.current.size > 2) {
      pressed.current.set(pointerId, { x: clientX, y: clientY });
      return false;
    }
    const way = { x: clientX - last.x, y: clientY - last.y };
    const [other] = Array.from(pressed.current).flatMap(([id, point]) => (id === pointerId ? [] : [point]));
    if (!other && !moved.current && Math.hypot(way.x, way.y) < still) return false;
    moved.current = true;
    if (!other && zoom.scale === 1) return false;
    current.setPointerCapture(pointerId);
    pressed.current.set(pointerId, { x: clientX, y: clientY });
    const { width, height } = current.getBoundingClientRect();
    const share = { x: way.x / width, y: way.y / height };
    if (!other) {
      setZoom((before) => moveBy(before, share));
      return true;
    }
    const factor =
      Math.hypot(clientX - other.x, clientY - other.y) /
      (Math.hypot(last.x - other.x, last.y - other.y) || 1);
    const middle = shareOf(current, { x: (clientX + other.x) / 2, y: (clientY + other.y) / 2 });
    setZoom((before) => zoomAt(moveBy(before, { x: share.x / 2, y: share.y / 2 }), factor, middle, most));
    return true;
  }

  return {
    ...{ zoom, change: setZoom, press, move },
    hasMoved: () => moved.current,
    release: ({ pointerId }) => pressed.current.delete(pointerId),
  };
}

/** A place of the screen as a share of an element. */
export function shareOf(element: Element, { x, y }: Point): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (x - left) / width, y: (y - top) / height };
}

/** The middle of an element on the screen. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
