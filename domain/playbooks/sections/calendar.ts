import { openingHoursSchema } from "../../time/opening-hours.ts";
import { sendingTimesShape } from "../../touches/sending-times.ts";
import { defineSection } from "../section.ts";

export const calendarShape = {
  daysOff: sendingTimesShape.daysOff.describe("Own days off, besides Japanese holidays: 2027-08-11, or each year 12-29 to 01-03"),
  quietHours: sendingTimesShape.quietHours.describe("When advertising without a window of its own is not sent; 21:00 to 08:00 if missing"),
  caps: sendingTimesShape.caps.describe("How many messages a lead gets at most, by channel and category, within so many hours"),
  openingHours: openingHoursSchema
    .optional()
    .describe("When somebody is there; deadlines of complaints count these hours. Left out: Monday to Friday, 09:00 to 18:00"),
};

/** Days off, quiet hours, caps, opening hours. A key that is missing leaves what `hagukumi calendar` or the API has set. */
export const calendarSection = defineSection({ shape: calendarShape });
