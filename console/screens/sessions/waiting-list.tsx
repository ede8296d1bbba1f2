import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OfferSessionWithGuests } from "../../api/generated/routes.schemas.ts";
import { postSessionsIdWaitListLeave } from "../../api/generated/sessions.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./sessions.module.css";

/** Who waits, in their order; a seat that is offered stands first. */
export function WaitingList({
  session: { id, line, waitingList },
  mayWrite,
  refresh,
}: {
  session: OfferSessionWithGuests;
  mayWrite: boolean;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation("sessions");
  const leave = (leadId: string) =>
    postSessionsIdWaitListLeave(id, { leadId }).then(async () => {
      await refresh();
      tellDone(t("line.left"));
    }, tellFailed);
  return (
    <Sheet title={t("line.title")}>
      {line.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(waitingList === null ? "line.off" : "line.none")}
        </Text>
      ) : (
        <ol className={classes.rows}>
          {line.map(({ entryId, leadId, leadName, state, joinedAt, offeredUntil }) => (
            <li key={entryId} className={classes.row}>
              <div className={classes.who}>
                <LeadLink id={leadId} name={leadName} />
                <Text size="xs" c="dimmed">
                  {state === "offered" && offeredUntil !== null ? (
                    <>
                      {t("line.offeredUntil")} <When at={offeredUntil} />
                    </>
                  ) : (
                    <>
                      {t("line.since")} <When at={joinedAt} />
                    </>
                  )}
                </Text>
              </div>
              {mayWrite && (
                <Button size="compact-sm" variant="subtle" color="red" onClick={() => void leave(leadId)}>
                  {t("line.remove")}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
