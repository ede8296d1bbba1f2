import { Button, Menu } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../parts/states.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { useSession } from "./session.ts";
import classes from "./shell.module.css";
import { useSignOut } from "./sign-out.ts";

// Seen only when the menu is open.
const UserChoices = lazyPart(() => import("./user-choices.tsx").then(({ UserChoices }) => UserChoices));

export function UserMenu({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
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
        <Suspense fallback={<Loading />}>
          <UserChoices />
        </Suspense>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t("user.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
