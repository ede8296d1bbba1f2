import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { sentenceOf } from "./states.tsx";

const UNDO_MS = 10_000;

/** The offers on the screen, by what they are about. */
const offers = new Map<string, string>();

/**
 * Says what was done; for ten seconds it can be undone where the server has an inverse (console.md rule 4). `about` names what was changed:
 * a later act on the same thing takes the older offer away, since it could no longer be kept.
 */
export function tellDone(message: string, undo?: () => Promise<unknown>, about: readonly string[] = []): void {
  const id = crypto.randomUUID();
  for (const thing of about) {
    const older = offers.get(thing);
    if (older !== undefined) notifications.hide(older);
    offers.delete(thing);
    if (undo) offers.set(thing, id);
  }
  notifications.show({
    id,
    onClose: () => {
      for (const thing of about) if (offers.get(thing) === id) offers.delete(thing);
    },
    autoClose: undo ? UNDO_MS : 4_000,
    color: "green",
    withCloseButton: true,
    closeButtonProps: { "aria-label": i18next.t("close") },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="light"
            // Its word is never cut by a long message.
            style={{ flex: "none" }}
            onClick={() => {
              notifications.hide(id);
              undo().then(() => tellDone(i18next.t("undone")), tellFailed);
            }}
          >
            {i18next.t("undo")}
          </Button>
        )}
      </Group>
    ),
  });
}

/** Says why something was refused, and what stays as it was. */
export function tellFailed(error: unknown): void {
  notifications.show({
    autoClose: 12_000,
    color: "red",
    withCloseButton: true,
    closeButtonProps: { "aria-label": i18next.t("close") },
    title: i18next.t("failure.notDone"),
    message: sentenceOf(error, i18next.t("failure.noConnection"), i18next.t("failure.unknown")),
  });
}
