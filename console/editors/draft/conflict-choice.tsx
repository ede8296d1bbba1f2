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

/** Somebody else saved, published or discarded meanwhile: neither text is lost before the person has chosen. */
export function ConflictChoice({ draft, parts }: { draft: DraftHandle; parts: DraftParts }) {
  const { t } = useTranslation("drafts");
  const { zone } = useSession();
  const nameOf = useActorName();
  const [isComparing, setIsComparing] = useState(false);
  /** What the person made of their text beside that of the other. */
  const mended = useRef<{ beside: string; text: string } | null>(null);
  const { conflict, text, published, revision } = draft;
  if (conflict === null) return null;
  const { theirs } = conflict;
  const ended = whoIn(conflict.changed);
  const other =
    theirs !== null
      ? { label: t("conflict.theirText"), text: theirs.text }
      : published !== null
        ? { label: t("conflict.publishedText"), text: published.text }
        : null;
  const isPublished = theirs === null && revision === null && published !== null;
  const gone = isPublished
    ? t("conflict.published", { version: published.version })
    : ended === null
      ? t("conflict.gone")
      : t("conflict.ended", { author: nameOf(ended.by), at: writeInstant(ended.at, zone) });
  const mendedText = () => (mended.current !== null && mended.current.beside === other?.text ? mended.current.text : text);
  const end = () => {
    setIsComparing(false);
    mended.current = null;
  };
  const mine = () => {
    void draft.takeMine(mendedText());
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
      title={t(theirs !== null ? "conflict.title" : isPublished ? "conflict.publishedTitle" : "conflict.goneTitle")}
    >
      <Stack>
        <Text size="sm">
          {theirs === null ? gone : t("conflict.saved", { author: nameOf(theirs.author), at: writeInstant(theirs.at, zone) })}
        </Text>
        {isComparing && other !== null && (
          <>
            <Text size="sm" c="dimmed">
              {t(theirs === null ? "conflict.howPublished" : "conflict.how")}
            </Text>
            <CompareParts
              key={other.text}
              parts={parts}
              before={other}
              after={{ label: t("conflict.myText"), text }}
              change={(id, part) => {
                mended.current = { beside: other.text, text: parts.put(mendedText(), id, part) };
              }}
            />
          </>
        )}
        <Group justify="flex-end">
          {!isComparing && other !== null && (
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
            {t(theirs !== null ? "conflict.takeTheirs" : published !== null ? "conflict.takePublished" : "conflict.dropMine")}
          </Button>
          <Button onClick={mine}>{t(isComparing ? "conflict.takeMended" : "conflict.takeMine")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
