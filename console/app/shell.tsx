import { ActionIcon, Drawer, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { onSessionEnd } from "../api/client.ts";
import { KeyCaps } from "../parts/key-caps.tsx";
import { useKeys } from "../parts/keys.ts";
import { Failure, Loading } from "../parts/states.tsx";
import { keyList } from "./key-list.ts";
import { lazyPart } from "./lazy-part.tsx";
import { useLive } from "./live.ts";
import { Navigation } from "./navigation.tsx";
import { queries } from "./queries.ts";
import { SandboxStrip } from "./sandbox-strip.tsx";
import { isFor, screens } from "./screens.ts";
import { leavesByChoice, sessionQuery, useSession } from "./session.ts";
import classes from "./shell.module.css";
import { UserMenu } from "./user-menu.tsx";

// The first screen does not wait for them.
const KeyHelp = lazyPart(() => import("./key-help.tsx").then(({ KeyHelp }) => KeyHelp));
const Palette = lazyPart(() => import("./palette.tsx").then(({ Palette }) => Palette));

/** Everything for those who are signed in. Who is not is asked for the sign-in, and then comes back to the same place. */
export function Shell() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const wasSignedIn = useRef(false);
  useEffect(() => {
    if (session) wasSignedIn.current = true;
  }, [session]);
  useEffect(() => onSessionEnd(() => void queries.setQueryData(sessionQuery.queryKey, null)), []);
  if (error) return <Failure error={error} retry={refetch} />;
  if (session === undefined) return <Loading />;
  if (session === null) return <ToSignIn ended={wasSignedIn.current && !leavesByChoice()} />;
  return <Frame />;
}

/** Leaves once: the address of the way there is no place to come back to. Who was signed in a moment ago is told that it is over. */
function ToSignIn({ ended }: { ended: boolean }) {
  const navigate = useNavigate();
  const { href } = useLocation();
  const left = useRef(false);
  useEffect(() => {
    if (left.current) return;
    left.current = true;
    void navigate({ to: "/sign-in", search: { back: href, ...(ended && { ended: true as const }) }, replace: true });
  }, [navigate, href, ended]);
  return <Loading />;
}

function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  const [menuIsOpen, menu] = useDisclosure(false);
  const [helpIsOpen, help] = useDisclosure(false);
  const connected = useLive();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);

  // Here, and not in the palette: it may be asked for before it is loaded, and opens then.
  useHotkeys([[keyList.palette.presses[0], spotlight.toggle]], []);
  useKeys({
    help: help.open,
    palette: () => spotlight.open(),
    go: (press) => {
      const screen = screens.find(({ key }) => press === `g ${key}`);
      if (screen && isFor(session, screen)) void navigate({ to: screen.path });
    },
  });
  // A new screen is read from its beginning, also by a screen reader.
  const screen = pathname.split("/", 3).join("/");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is the reason, not an input.
  useEffect(() => {
    menu.close();
    main.current?.focus({ preventScroll: true });
  }, [screen]);

  return (
    <>
      <a className={classes.skip} href="#main">
        {t("skip")}
      </a>
      {session.sandbox && <SandboxStrip />}
      {!connected && (
        <div className={classes.strip} role="status">
          {t("connection.lost")}
        </div>
      )}
      <div className={classes.frame}>
        <div className={classes.aside}>
          <Navigation />
        </div>
        <Drawer opened={menuIsOpen} onClose={menu.close} size="16rem" title={t("menu")} closeButtonProps={{ "aria-label": t("close") }}>
          <Navigation />
        </Drawer>
        <div>
          <header className={classes.top}>
            <ActionIcon hiddenFrom="sm" variant="subtle" size="lg" aria-label={t("menu")} onClick={menu.open}>
              <IconMenu2 size={20} />
            </ActionIcon>
            <button type="button" className={classes.find} onClick={() => spotlight.open()}>
              <IconSearch size={16} aria-hidden />
              <span>{t("find.hint")}</span>
              <Text span visibleFrom="sm" className={classes.findKeys}>
                <KeyCaps press={keyList.palette.presses[0]} />
              </Text>
            </button>
            <UserMenu showKeys={help.open} />
          </header>
          <main id="main" className={classes.main} ref={main} tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <Suspense>
        <Palette showKeys={help.open} />
        <KeyHelp opened={helpIsOpen} close={help.close} />
      </Suspense>
    </>
  );
}
