/** Pages with any dash as a hyphen and no space around it: `116 – 135` is `116-135`. */
export function toPageRange(text: string): string {
  // Split and joined, because a pattern with spaces on both sides takes square time on a row of spaces.
  return text
    .split(/[‐‑‒–—―−-]+/)
    .map((part) => part.trim())
    .join('-');
}
