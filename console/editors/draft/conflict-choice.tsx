import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { whoIn } from "../../parts/conflict.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { CompareParts } from "./compare-parts.tsx";
import type { DraftParts } from "./parts.ts";
import type { DraftHandle } from "./use-draft.ts";

/** Somebody else saved, published or discarded the draft meanwhile: neither text is lost before the person has chosen. */
export function ConflictChoice({ draft, parts }: { draft: DraftHandle; parts: DraftParts }) {
  const { t } = useTranslation("drafts");
  const { zone } = useSession();
  const nameOf = useActorName();
  const [isComparing, setIsComparing] = useState(false);
  const mended = useRef<string | null>(null);
  const { conflict, text } = draft;
  if (conflict === null) return null;
  const { theirs } = conflict;
  const ended = whoIn(conflict.changed);
  const end = () => {
    setIsComparing(false);
    mended.current = null;
  };
  const mine = () => {
    void draft.takeMine(mended.current ?? text);
    end();
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={isComparing ? "90rem" : "lg"}
      title={t("conflict.title")}
    >
      <Stack>
        <Text size="sm">
          {theirs === null && ended === null && t("conflict.gone")}
          {theirs === null && ended !== null && t("conflict.ended", { author: nameOf(ended.by), at: writeInstant(ended.at, zone) })}
          {theirs !== null && t("conflict.saved", { author: nameOf(theirs.author), at: writeInstant(theirs.at, zone) })}
        </Text>
        {isComparing && theirs !== null && (
          <>
            <Text size="sm" c="dimmed">
              {t("conflict.how")}
            </Text>
            <CompareParts
              parts={parts}
              before={{ label: t("conflict.theirText"), text: theirs.text }}
              after={{ label: t("conflict.myText"), text }}
              change={(id, part) => {
                mended.current = parts.put(mended.current ?? text, id, part);
              }}
            />
          </>
        )}
        <Group justify="flex-end">
          {!isComparing && theirs !== null && (
            <Button variant="default" onClick={() => setIsComparing(true)}>
              {t("conflict.compare")}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              draft.takeTheirs();
              end();
            }}
          >
            {t(theirs === null ? "conflict.takePublished" : "conflict.takeTheirs")}
          </Button>
          <Button onClick={mine}>{t(isComparing ? "conflict.takeMended" : "conflict.takeMine")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
