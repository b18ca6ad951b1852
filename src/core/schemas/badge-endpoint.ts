import { z } from 'zod';

/** `badge.json`, as Shields reads it: https://shields.io/badges/endpoint-badge. Its version is that of Shields. */
export const badgeEndpointSchema = z.strictObject({
  schemaVersion: z.literal(1),
  label: z.string().min(1),
  /** The classification and the share of a role as stated; else that neither is. */
  message: z.string().min(1),
  /** A colour that CSS knows. */
  color: z.string().min(1),
});
