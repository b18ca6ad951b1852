/** Says that the files of a page are gone. */
export const outdatedText = 'The site was updated after this page was opened.';

/** True if only a reload helps; errors of workers arrive as their names. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === 'OutdatedPage';
}
