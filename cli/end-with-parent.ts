/**
 * A process that the embedded start made ends in good order when that one is killed: the channel between them closes then.
 * Does nothing in a process that was started by hand.
 */
export function endWithParent(): void {
  if (!process.connected) return;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // The listener alone would keep a finished process alive.
  process.channel?.unref();
}
