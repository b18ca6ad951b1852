/** A title with its subtitle; a mark at the end of the title stands for the colon. */
export function toFullTitle(title: string, subtitle: string): string {
  const joint = /[:?!.–—-]$/.test(title) ? ' ' : ': ';
  return title + joint + subtitle;
}
