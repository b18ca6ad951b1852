import { z } from 'zod';

/** A date as precise as a source states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a real one. */
export const issuedSchema = z.union([
  z.iso.date(),
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  z.string().regex(/^\d{4}$/),
]);
