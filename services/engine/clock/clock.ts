/** Business time: the system's time in live mode; in the sandbox it may be scaled and halted (design decision 12). */
export interface Clock {
  now(): Date;
  /** Business milliseconds per real millisecond: 1 in live mode. */
  speed(): number;
}
