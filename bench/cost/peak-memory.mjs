// Loaded before a measured command: writes the most memory that its process had, in kilobytes.
import { appendFileSync } from 'node:fs';

process.on('exit', () => appendFileSync(process.env.PEAK_MEMORY, `${process.resourceUsage().maxRSS}\n`));
