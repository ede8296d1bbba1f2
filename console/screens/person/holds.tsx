import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postLeadsIdHold, postLeadsIdRelease } from "../../api/generated/leads.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { holdsQuery, useRefresh } from "./reading.ts";

/** What keeps messages back for this lead, whatever the journey: who placed it, why, and what it stops. */
export function Holds({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const mayControl = useMay("people:control");
  const actorName = useActorName();
  const refresh = useRefresh(leadId);
  const [asks, setAsks] = useState<"hold" | "release" | null>(null);
  const holds = (useQuery(holdsQuery(leadId)).data?.items ?? []).filter(({ liftedAt }) => liftedAt === null);
  const isHeldByStaff = holds.some(({ cause }) => cause === "staff");
  const act = asks === "release" ? postLeadsIdRelease : postLeadsIdHold;
  return (
    <Sheet
      title={t("holds.title")}
      tone={holds.length > 0 ? "warn" : undefined}
      beside={
        mayControl && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsks(isHeldByStaff ? "release" : "hold")}>
            {t(isHeldByStaff ? "holds.release.open" : "holds.hold.open")}
          </Button>
        )
      }
    >
      {holds.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("holds.none")}
        </Text>
      )}
      {holds.map((hold) => (
        <div key={hold.id} style={{ fontSize: "0.9rem" }}>
          <b style={{ fontWeight: 600 }}>{hold.words[languageNow()]}</b>
          {hold.reason !== "" && ` ${t("now.reason", { reason: hold.reason })}`}
          <Text size="xs">
            {actorName(hold.by)} · <When at={hold.since} /> ·{" "}
            {t("holds.bars", { categories: hold.bars.map((bar) => t(`categories.${bar}`, { defaultValue: bar })).join(t("and")) })}
          </Text>
        </div>
      ))}
      {asks !== null && (
        <AskReason
          key={asks}
          opened
          close={() => setAsks(null)}
          title={t(`holds.${asks}.title`)}
          explanation={t(`holds.${asks}.explanation`)}
          action={t(`holds.${asks}.action`)}
          act={async (reason) => {
            const { undo } = await act(leadId, { reason });
            await refresh();
            tellDone(t(`holds.${asks}.done`), takeBack(undo, refresh), [`hold ${leadId}`]);
          }}
        />
      )}
    </Sheet>
  );
}
