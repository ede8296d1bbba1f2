import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { patchCampaignsIdItemsItem } from "../../api/generated/campaigns.ts";
import type { Today } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { writeDate } from "../deals/reading.ts";
import { Need } from "./need.tsx";

type Item = Today["needs"]["lateItems"][number];

/** What is late in the checklists of campaigns: tasks of those who are in charge, one's own first. */
export function LateItems({ items }: { items: readonly Item[] }) {
  const { id: me } = useSession();
  const isMine = ({ ownerId }: Item) => Number(ownerId === me);
  return items.toSorted((one, other) => isMine(other) - isMine(one)).map((item) => <LateItem key={item.id} item={item} />);
}

function LateItem({ item: { id, campaignId, campaign, title, dueOn, ownerName } }: { item: Item }) {
  const { t } = useTranslation("campaigns");
  const queries = useQueryClient();
  const mayWrite = useMay("campaigns:write");
  const put = async (done: boolean) => {
    await patchCampaignsIdItemsItem(campaignId, id, { done });
    await Promise.all([queries.invalidateQueries({ queryKey: ["today"] }), queries.invalidateQueries({ queryKey: ["campaigns"] })]);
  };
  const finish = () => put(true).then(() => tellDone(t("checklist.done", { name: title }), () => put(false), [`item ${id}`]), tellFailed);
  return (
    <Need
      action={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => void finish()}>
            {t("checklist.finish")}
          </Button>
        )
      }
    >
      <Text size="sm">{title === "" ? t("checklist.nameless") : title}</Text>
      <Text size="xs" c="dimmed" component="div">
        <LinkAnchor to={`/campaigns/${campaignId}`} inherit underline="always">
          {campaign}
        </LinkAnchor>{" "}
        · {t("checklist.dueOn", { day: writeDate(dueOn) })} · {ownerName ?? t("nobody")}
      </Text>
    </Need>
  );
}
