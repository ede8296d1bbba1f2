import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { Problem } from "../api/client.ts";
import { queries } from "./queries.ts";

/** Says while a list waits because too much was asked in a minute; it reads on by itself. Once for all that wait. */
export function tellSlowDown(): void {
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "failed") return;
    const error: unknown = event.action.error;
    if (!(error instanceof Problem) || error.status !== 429 || error.retryAfterMs === null) return;
    const seconds = Math.ceil(error.retryAfterMs / 1_000);
    notifications.show({ id: "slow-down", message: i18next.t("failure.slowDown", { seconds }), autoClose: error.retryAfterMs });
  });
}
