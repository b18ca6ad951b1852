const dash = /[‐‑‒–—―−-]/;

/** Pages with any dash, and blanks around it, as a hyphen: `12 – 34` is `12-34`. */
export function toPageRange(text: string): string {
  return text.replace(/[\s‐‑‒–—―−-]+/g, (run) => (dash.test(run) ? '-' : run));
}
