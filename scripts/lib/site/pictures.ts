/** The widths of windows, in CSS pixels, and the themes in which pictures of pages are made. */
export const widths = [360, 768, 1280, 1920];
export const themes = ['light', 'dark'] as const;

/** The file of a picture: `hub-360-dark.png`. */
export function pictureName(name: string, width: number, theme: (typeof themes)[number]): string {
  return `${name}-${width}-${theme}.png`;
}

/** Whether a file has such a name. */
export function isPicture(file: string): boolean {
  return widths.some((width) => themes.some((theme) => file.endsWith(pictureName('', width, theme))));
}
