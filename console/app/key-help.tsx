import { Group, Kbd, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { screens } from "./screens.ts";
import { useSession } from "./session.ts";

export function KeyHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const { scopes, sandbox } = useSession();
  const open = screens.filter(({ scope, sandboxOnly }) => scopes.includes(scope) && (sandbox || sandboxOnly !== true));
  const rows: [string, string][] = [
    ["Ctrl K", t("keys.palette")],
    ["/", t("keys.palette")],
    ["?", t("keys.help")],
    ...open.map(({ key, name }): [string, string] => [`g ${key}`, t(`nav.${name}`)]),
    ["j / k", t("keys.rows")],
    ["Enter", t("keys.open")],
    ["Esc", t("keys.close")],
  ];
  return (
    <Modal opened={opened} onClose={close} title={t("user.keys")} closeButtonProps={{ "aria-label": t("close") }}>
      <Stack gap={6}>
        {rows.map(([keys, meaning]) => (
          <Group key={`${keys} ${meaning}`} justify="space-between">
            <Text size="sm">{meaning}</Text>
            <span>
              {keys.split(" ").map((key) => (
                <Kbd key={key} ms={4}>
                  {key}
                </Kbd>
              ))}
            </span>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
