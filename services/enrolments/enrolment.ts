/** The kind of an enrolment, as a process and as an origin. */
export const ENROLMENT = "enrolment";
