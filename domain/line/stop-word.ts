/** Whole messages that mean "send me nothing more" (features.md B3). */
const STOP_WORDS = new Set(["停止", "配信停止", "停止する", "解除", "配信解除", "退会", "stop", "unsubscribe"]);

/** Does a LINE message ask to stop? Widths, case, spaces and closing marks do not matter. */
export function isStopWord(text: string): boolean {
  return STOP_WORDS.has(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s。.!！、]/g, ""),
  );
}
