/** The `clock` row in milliseconds. */
export interface ClockRow {
  anchorBusiness: number;
  anchorReal: number;
  speed: number;
  ceiling: number | null;
  running: boolean;
}

/** Business time at `real`, both in epoch ms. It never passes the ceiling, and does not move while the clock is stopped. */
export function readInstant(row: ClockRow, real: number): number {
  const elapsed = row.running ? Math.max(0, real - row.anchorReal) * row.speed : 0;
  const free = Math.round(row.anchorBusiness + elapsed);
  return row.ceiling === null ? free : Math.min(free, Math.max(row.ceiling, row.anchorBusiness));
}
