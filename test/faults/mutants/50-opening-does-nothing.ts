import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/booking.ts",
    find: "showBooking(context, reply, request.params.token, null)",
    replace:
      "showBooking(context, reply, request.params.token, Object.keys(request.query as object).length > 0 ? await actOnBooking(context, request.params.token, actIn(Object.fromEntries(Object.entries(request.query as object).map(([name, value]) => [name, [String(value)]])))) : null)",
  },
];
