import { ActionIcon, Button, Checkbox, Text, TextInput } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteCampaignsIdItemsItem, patchCampaignsIdItemsItem, postCampaignsIdItems } from "../../api/generated/campaigns.ts";
import type { CampaignDetail } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { ActForm } from "../deals/act-form.tsx";
import { writeDate } from "../deals/reading.ts";
import type { CardProps } from "./campaign.tsx";
import classes from "./campaigns.module.css";

type Item = CampaignDetail["checklist"][number];

/** What is to be done, by its day; what is late is told so, here and in Today. */
export function ChecklistCard({ campaign, search, show, refresh, mayWrite }: CardProps) {
  const { t } = useTranslation("campaigns");
  const { checklist, done, items } = campaign;
  const changed = checklist.find(({ id }) => id === search.item);
  return (
    <Sheet
      title={items === 0 ? t("checklist.title") : t("checklist.titleOf", { done, all: items })}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show({ open: "item" })}>
            {t("checklist.open")}
          </Button>
        )
      }
    >
      {checklist.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("checklist.none")}
        </Text>
      )}
      <ul className={classes.rows}>
        {checklist.map((item) => (
          <Row
            key={item.id}
            campaign={campaign}
            item={item}
            edit={() => show({ open: "item", item: item.id })}
            refresh={refresh}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
      {mayWrite && (
        <ItemForm
          key={changed?.id ?? "new"}
          campaign={campaign}
          item={changed}
          opened={search.open === "item"}
          close={() => show()}
          refresh={refresh}
        />
      )}
    </Sheet>
  );
}

interface RowProps extends Pick<CardProps, "campaign" | "refresh" | "mayWrite"> {
  item: Item;
  edit: () => void;
}

function Row({ campaign: { id, revision }, item, edit, refresh, mayWrite }: RowProps) {
  const { t } = useTranslation("campaigns");
  const actorName = useActorName();
  const { id: itemId, title, dueOn, doneAt, doneBy, isLate } = item;
  const name = title === "" ? t("checklist.nameless") : title;
  const act = async (work: () => Promise<unknown>, said: string, undo?: () => Promise<unknown>) => {
    try {
      await work();
      tellDone(said, undo, [`item ${itemId}`]);
    } catch (error) {
      tellFailed(error);
    } finally {
      await refresh();
    }
  };
  const put = (done: boolean, match = {}) => patchCampaignsIdItemsItem(id, itemId, { done }, match);
  const turn = (done: boolean) =>
    act(
      () => put(done, matchOf(revision)),
      t(done ? "checklist.done" : "checklist.reopened", { name }),
      async () => {
        await put(!done);
        await refresh();
      },
    );
  const remove = () =>
    act(
      () => deleteCampaignsIdItemsItem(id, itemId, matchOf(revision)),
      t("checklist.removed"),
      title === ""
        ? undefined
        : async () => {
            await postCampaignsIdItems(id, { title, dueOn });
            await refresh();
          },
    );
  return (
    <li className={classes.row}>
      <Checkbox
        label={name}
        checked={doneAt !== null}
        disabled={!mayWrite}
        onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        description={
          <>
            <span className={isLate ? classes.late : undefined}>
              {isLate ? t("checklist.late", { day: writeDate(dueOn) }) : t("checklist.dueOn", { day: writeDate(dueOn) })}
            </span>
            {doneAt !== null && (
              <>
                {" · "}
                {t("checklist.doneBy", { name: actorName(doneBy ?? "") })} <When at={doneAt} />
              </>
            )}
          </>
        }
      />
      {mayWrite && (
        <span className={classes.end}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("checklist.change", { name })} onClick={edit}>
            <IconPencil size={17} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t("checklist.remove", { name })} onClick={() => void remove()}>
            <IconTrash size={17} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

interface FormProps extends Pick<CardProps, "campaign" | "refresh"> {
  /** Undefined: a new one. */
  item: Item | undefined;
  opened: boolean;
  close: () => void;
}

function ItemForm({ campaign: { id, revision, startsOn }, item, opened, close, refresh }: FormProps) {
  const { t } = useTranslation("campaigns");
  const deed = useDeed();
  const kept = useKeptPlace(`campaign item ${id} ${item?.id ?? ""}`);
  const [title, setTitle] = useKept(kept, "title", item?.title ?? "");
  const [dueOn, setDueOn] = useKept(kept, "dueOn", item?.dueOn ?? startsOn);
  const [wasAsked, setWasAsked] = useState(false);
  const match = matchOf(revision);
  const save = async () => {
    setWasAsked(true);
    const typed = { title: title.trim(), dueOn };
    if (typed.title === "" || dueOn === "") return false;
    try {
      await (item === undefined
        ? deed((key) => postCampaignsIdItems(id, typed, { headers: { ...key.headers, ...match.headers } }))
        : patchCampaignsIdItemsItem(id, item.id, typed, match));
      tellDone(t("checklist.saved"));
    } finally {
      await refresh();
    }
    return true;
  };
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t(item === undefined ? "checklist.open" : "checklist.edit")}
      action={t("checklist.action")}
      act={save}
    >
      <TextInput
        data-autofocus
        label={t("checklist.what")}
        required
        maxLength={500}
        value={title}
        error={wasAsked && title.trim() === "" && t("missing")}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("checklist.day")}
        description={item?.isCounted ? t("checklist.moves") : undefined}
        required
        value={dueOn}
        error={wasAsked && dueOn === "" && t("missing")}
        onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
      />
    </ActForm>
  );
}
