/** How far the business's clock is ahead of this browser's: in a sandbox it is moved, and a browser's own may be wrong. Milliseconds. */
let aheadMs = 0;

/** What an answer of the API says the time is. */
export function noteBusinessTime(told: string | null): void {
  const at = Date.parse(told ?? "");
  if (!Number.isNaN(at)) aheadMs = at - Date.now();
}

/** Now, by the clock that decides when things happen and whether they are late. */
export function businessNow(): Date {
  return new Date(Date.now() + aheadMs);
}
