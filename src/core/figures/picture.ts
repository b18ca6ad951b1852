import type { Fill } from './palette.ts';
import { round } from './round.ts';
import { wrapText } from './text-width.ts';

/** A figure as a standalone picture, in pixels; `Picture.tsx` draws it. */
export interface Picture {
  /** For screen readers. */
  title: string;
  description: string;
  width: number;
  height: number;
  texts: PictureText[];
  rects: PictureRect[];
  lines: PictureLine[];
  /** Drawn under the texts, which then get an outline in the colour of the paper. */
  dots?: PictureDots;
}

export const textStyles = {
  label: { size: 12, weight: 600, family: 'sans', colour: 'soft', leading: 18 },
  title: { size: 22, weight: 600, family: 'serif', colour: 'ink', leading: 28 },
  heading: { size: 14, weight: 600, family: 'sans', colour: 'ink', leading: 20 },
  text: { size: 14, weight: 400, family: 'sans', colour: 'ink', leading: 18 },
  soft: { size: 13, weight: 400, family: 'sans', colour: 'soft', leading: 18 },
  mark: { size: 12, weight: 400, family: 'sans', colour: 'accent', leading: 16 },
} as const;
export type TextStyle = keyof typeof textStyles;

export interface PictureText {
  x: number;
  /** The base line. */
  y: number;
  text: string;
  style: TextStyle;
  anchor: 'start' | 'middle' | 'end';
}

export interface PictureRect {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Fill;
}

export interface PictureLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** `paper` is drawn over the marks, the others under them. */
  kind: 'paper' | 'rule' | 'base' | 'accent';
}

/** Round marks of one size. */
interface PictureDots {
  /** Their centres. */
  points: { x: number; y: number }[];
  radius: number;
}

export const pictureWidth = 720;
export const margin = 24;

/** Lays out the parts of a picture from top to bottom. */
export class Sheet {
  readonly texts: PictureText[] = [];
  readonly rects: PictureRect[] = [];
  readonly lines: PictureLine[] = [];
  /** Where the next part begins. */
  y: number = margin;

  /** Adds a paragraph, wrapped to the width of the sheet or of a part of it. */
  paragraph(text: string, style: TextStyle, width: number = pictureWidth - 2 * margin, x: number = margin) {
    const { size, leading } = textStyles[style];
    for (const line of wrapText(text, width, size)) {
      this.text(line, x, this.y + size, style);
      this.y += leading;
    }
  }

  gap(height: number) {
    this.y += height;
  }

  text(text: string, x: number, y: number, style: TextStyle, anchor: PictureText['anchor'] = 'start') {
    this.texts.push({ x: round(x), y: round(y), text, style, anchor });
  }

  done(title: string, description: string): Picture {
    const { texts, rects, lines } = this;
    return { title, description, width: pictureWidth, height: this.y + margin, texts, rects, lines };
  }
}
