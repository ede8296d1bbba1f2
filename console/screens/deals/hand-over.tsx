import { Select, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getDeals, postDealsHandOver } from "../../api/generated/deals.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";

/** Gives all open deals of one member of staff to another. */
export function HandOver({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation("deals");
  const queries = useQueryClient();
  const staff = useStaffNames();
  const kept = useKeptPlace("deals hand-over");
  const [fromId, setFromId] = useKept<string | null>(kept, "from", null);
  const [toId, setToId] = useKept<string | null>(kept, "to", null);
  const [isMissing, setIsMissing] = useState(false);
  const names = staff.map(({ id, name }) => ({ value: id, label: name }));
  const theirs = useQuery({
    queryKey: ["deals", "to-hand-over", fromId],
    queryFn: ({ signal }) => getDeals({ owner: fromId ?? "", state: "open", limit: 200 }, { signal }),
    enabled: opened && fromId !== null,
  });
  const count = theirs.data?.items.length ?? 0;
  const sentence =
    fromId === null
      ? t("handOver.hint")
      : theirs.data
        ? t(theirs.data.next === null ? "handOver.count" : "handOver.many", { count })
        : t("loading", { ns: "common" });
  return (
    <AskReason
      opened={opened}
      close={close}
      title={t("handOver.title")}
      explanation={<span role="status">{sentence}</span>}
      action={t("handOver.action")}
      reasonIsOptional
      kept={kept}
      isShown={(error) => error === missing}
      act={async (reason) => {
        setIsMissing(fromId === null || toId === null);
        if (fromId === null || toId === null) throw missing;
        const { deals } = await postDealsHandOver({ fromId, toId, ...(reason !== "" && { reason }) });
        await queries.invalidateQueries({ queryKey: ["deals"] });
        tellDone(t("handOver.done", { count: deals }));
      }}
    >
      <Stack gap="sm">
        <Select
          data-autofocus
          label={t("handOver.from")}
          data={names}
          value={fromId}
          onChange={setFromId}
          error={isMissing && fromId === null ? t("handOver.missing") : undefined}
        />
        <Select
          label={t("handOver.to")}
          data={names.filter(({ value }) => value !== fromId)}
          value={toId}
          onChange={setToId}
          error={isMissing && toId === null ? t("handOver.missing") : undefined}
        />
      </Stack>
    </AskReason>
  );
}

/** The fields say it themselves. */
const missing = new Error("Who gives and who takes is not chosen");
