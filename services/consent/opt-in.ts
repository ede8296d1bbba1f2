/** The kind of process and origin that a double opt-in is. */
export const OPT_IN = "opt-in";
