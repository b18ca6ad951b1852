import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Narrows the policy of each page as it is built; a server for development has no policy. */
export function narrowPolicy(): AstroIntegration {
  const entrypoint = fileURLToPath(new URL('../../../src/policy/narrow-policies.ts', import.meta.url));
  return {
    name: 'narrow-policy',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ entrypoint, order: 'post' });
      },
    },
  };
}
