import { Button, Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { send } from "../api/client.ts";
import { forgetSession, useSession } from "./session.ts";
import classes from "./shell.module.css";
import { chooseLanguage, type Language, languageNow } from "./words.ts";

export function UserMenu({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = async () => {
    await send("/api/v1/auth/sign-out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    await navigate({ to: "/sign-in" });
    await forgetSession();
  };
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--ink)" className={classes.user} leftSection={<IconUser size={17} stroke={1.6} />}>
          <span className={classes.userName}>{session.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`role.${session.role}`)}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => void navigate({ to: "/settings/account" })}>
          {t("user.account")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showKeys}>
          {t("user.keys")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("user.language")}</Menu.Label>
        <SegmentedControl
          mx="sm"
          mb="xs"
          size="xs"
          aria-label={t("user.language")}
          value={languageNow()}
          onChange={(value) => void chooseLanguage(value as Language)}
          data={[
            { value: "ja", label: "日本語" },
            { value: "en", label: "English" },
          ]}
        />
        <Menu.Label>{t("user.looks")}</Menu.Label>
        <SegmentedControl
          mx="sm"
          mb="xs"
          size="xs"
          aria-label={t("user.looks")}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
          data={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t(`looks.${value}`) }))}
        />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t("user.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
