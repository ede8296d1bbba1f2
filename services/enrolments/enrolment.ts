/** The kind of process and origin that a journey is. */
export const ENROLMENT = "enrolment";
