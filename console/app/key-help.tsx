import { Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { KeyCaps } from "../parts/key-caps.tsx";
import { type KeyName, keyList, keyNames, keyPlaces } from "./key-list.ts";
import { isFor, screens } from "./screens.ts";
import { useSession } from "./session.ts";

/** All keys of the console, by where they count. */
export function KeyHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const rowsOf = (name: KeyName): { meaning: string; presses: readonly string[] }[] => {
    const { presses }: { presses: readonly string[] } = keyList[name];
    if (name === "go")
      return screens
        .filter((screen) => isFor(session, screen))
        .map(({ name, key }) => ({ meaning: t(`nav.${name}`), presses: [`g ${key}`] }));
    // A row of figures reads as its first and its last.
    return [{ meaning: t(`keys.${name}`), presses: name === "outcome" ? [presses[0] ?? "", presses.at(-1) ?? ""] : presses }];
  };
  return (
    <Modal opened={opened} onClose={close} title={t("user.keys")} closeButtonProps={{ "aria-label": t("close") }}>
      <Stack gap="md">
        {keyPlaces.map((place) => (
          <section key={place}>
            <Title order={3} mb={6}>
              {t(`keys.places.${place}`)}
            </Title>
            <Stack gap={6}>
              {keyNames
                .filter((name) => keyList[name].place === place)
                .flatMap(rowsOf)
                .map(({ meaning, presses }) => (
                  <Group key={meaning} justify="space-between" wrap="nowrap">
                    <Text size="sm">{meaning}</Text>
                    <Presses presses={presses} isRange={presses[0] === "1"} />
                  </Group>
                ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </Modal>
  );
}

function Presses({ presses, isRange }: { presses: readonly string[]; isRange: boolean }) {
  const { t } = useTranslation();
  return (
    <Text span size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
      {presses.map((press, index) => (
        <span key={press}>
          {index > 0 && ` ${isRange ? "–" : t("keys.or")}`}
          <KeyCaps press={press} />
        </span>
      ))}
    </Text>
  );
}
