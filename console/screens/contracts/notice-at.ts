const MINUTE_MS = 60_000;

/** When a notice was sent: a field knows only minutes, so one of the minute of the signature came with it and not before. */
export function noticeAt(typed: Date, signedAt: string | null): Date {
  const signed = new Date(signedAt ?? typed);
  const ahead = signed.getTime() - typed.getTime();
  return ahead > 0 && ahead < MINUTE_MS ? signed : typed;
}
