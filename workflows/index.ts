export { consultation } from "./consultation.ts";
export { deal } from "./deal.ts";
export { dispatch } from "./dispatch.ts";
export { enrolment } from "./enrolment.ts";
export { estimate } from "./estimate.ts";
export { invoice } from "./invoice.ts";
export { optIn } from "./opt-in.ts";
export { session } from "./session.ts";
