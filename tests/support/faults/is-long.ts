/** True in `npm run faults`, which tries every fault where `npm test` tries some. */
export const isLong = process.env.FAULTS === 'all';
