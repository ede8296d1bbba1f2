/** The kind of a double opt-in, as a process and as an origin. */
export const OPT_IN = "opt-in";
