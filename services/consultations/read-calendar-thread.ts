import { parentPort, workerData } from "node:worker_threads";
import { CalendarUnreadable, readBusyCalendar } from "../../domain/consultations/busy-calendar.ts";
import type { CalendarAnswer, CalendarTask } from "./read-calendar-apart.ts";

const { text, window } = workerData as CalendarTask;
parentPort?.postMessage(read());

function read(): CalendarAnswer {
  try {
    return { times: readBusyCalendar(text, window) };
  } catch (error) {
    // What a calendar of somebody else breaks is the calendar's fault: it must not stop the worker.
    return { fault: error instanceof CalendarUnreadable ? error.code : "not-a-calendar" };
  }
}
