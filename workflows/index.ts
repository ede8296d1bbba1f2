export { consultation } from "./consultation.ts";
export { dispatch } from "./dispatch.ts";
export { enrolment } from "./enrolment.ts";
export { optIn } from "./opt-in.ts";
export { session } from "./session.ts";
