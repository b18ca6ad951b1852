import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Painting, paintMarks } from './paint-marks.ts';
import { useThemeChanges } from './use-theme-changes.ts';

/** A canvas on which the marks are painted whenever they or the theme change, and a probe for their colours. */
export function usePainting({ marks, zoom, choice, lit }: Painting): {
  canvas: RefObject<HTMLCanvasElement | null>;
  probe: RefObject<HTMLSpanElement | null>;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const theme = useThemeChanges();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours under the same names
  useLayoutEffect(() => {
    if (!canvas.current || !probe.current || marks.points.length === 0) return;
    return paintMarks(canvas.current, probe.current, { marks, zoom, choice, lit });
  }, [marks, zoom, choice, lit, theme]);

  return { canvas, probe };
}
