import { Highlight, useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getLeads } from "../api/generated/leads.ts";
import { KeyCaps } from "../parts/key-caps.tsx";
import { lastSearchOf } from "../parts/last-search.ts";
import { nameOf } from "../parts/person-name.ts";
import { sentenceOf } from "../parts/states.tsx";
import { deeds, type Now } from "./deeds.ts";
import { type Place, places } from "./places.ts";
import { isFor } from "./screens.ts";
import { useSession } from "./session.ts";
import { useSignOut } from "./sign-out.ts";
import { chooseLanguage, languageNow } from "./words.ts";

interface FoundProps {
  text: string;
  /** Told whether what is shown is what was found for the whole text. */
  settle: (settled: boolean) => void;
  showKeys: () => void;
}

/** What the palette has for a text. Its words come when it is opened first. */
export function Found({ text, settle, showKeys }: FoundProps) {
  const { t } = useTranslation(["common", "palette", "settings"]);
  const navigate = useNavigate();
  const router = useRouter();
  const session = useSession();
  const { pathname } = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const [search] = useDebouncedValue(text.trim(), 120);
  const people = useQuery({
    queryKey: ["leads", "palette", search],
    queryFn: ({ signal }) => getLeads({ search, limit: 8 }, { signal }),
    enabled: search !== "" && session.scopes.includes("people:read"),
    placeholderData: (before) => before,
  });
  const wanted = text.trim().toLowerCase();
  const now: Now = { pathname, language: languageNow(), scheme: colorScheme };
  const shownPlaces = places.filter((place) => isFor(session, place) && matches(wanted, t(place.words), place.path));
  const shownDeeds = deeds.filter(
    (deed) => isFor(session, deed) && (deed.when?.(now) ?? true) && matches(wanted, t(`deeds.${deed.name}`, { ns: "palette" }), deed.name),
  );
  const found = search === "" ? [] : (people.data?.items ?? []);
  const instead = people.isPaused
    ? t("failure.noConnection")
    : people.error
      ? sentenceOf(people.error, t("failure.noConnection"), t("failure.unknown"))
      : people.isFetching || search !== text.trim()
        ? t("find.searching")
        : t("find.nothing");
  const isSettled = search === text.trim() && !people.isFetching;
  useEffect(() => settle(isSettled), [isSettled, settle]);
  const first = found[0]?.id;
  useEffect(() => {
    // The screen is there when somebody is chosen.
    if (first !== undefined) void router.preloadRoute({ to: "/people/$leadId", params: { leadId: first } });
  }, [first, router]);
  const go = (to: string, query: Record<string, unknown> = {}, hash?: string) => {
    spotlight.close();
    void navigate({ to, search: query, ...(hash !== undefined && { hash }) });
  };
  const closing =
    <Argument,>(act: (argument: Argument) => unknown) =>
    (argument: Argument) => {
      spotlight.close();
      void act(argument);
    };
  const tools = {
    go,
    showKeys: closing<void>(showKeys),
    speak: closing(chooseLanguage),
    light: closing(setColorScheme),
    signOut: closing<void>(signOut),
  };
  return (
    <>
      {found.length > 0 && (
        <Spotlight.ActionsGroup label={t("nav.people")}>
          {found.map((lead) => (
            <Spotlight.Action key={lead.id} onClick={() => go(`/people/${lead.id}`)}>
              <div style={{ flex: 1 }}>
                <Highlight highlight={search} size="sm">
                  {nameOf(lead) ?? t("person.nameless")}
                </Highlight>
                <Highlight highlight={search} size="xs" c="dimmed">
                  {[lead.kana, lead.company, lead.line?.name, lead.email?.address].filter(Boolean).join("　")}
                </Highlight>
              </div>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {shownPlaces.length > 0 && (
        <Spotlight.ActionsGroup label={t("find.screens")}>
          {shownPlaces.map(({ words, path, icon: Icon, press }) => (
            <Spotlight.Action
              key={path}
              label={t(words)}
              leftSection={<Icon size={18} stroke={1.6} />}
              rightSection={press && <KeyCaps press={press} />}
              // A list opens as it was left, as from the menu.
              onClick={() => go(path, lastSearchOf(path))}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {shownDeeds.length > 0 && (
        <Spotlight.ActionsGroup label={t("find.deeds")}>
          {shownDeeds.map(({ name, icon: Icon, press, on, perform }) => (
            <Spotlight.Action
              key={name}
              label={t(`deeds.${name}`, { ns: "palette" })}
              leftSection={<Icon size={18} stroke={1.6} />}
              rightSection={press && (on === undefined || on === pathname) && <KeyCaps press={press} />}
              onClick={() => perform(tools, now)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {found.length === 0 && shownPlaces.length === 0 && shownDeeds.length === 0 && <Spotlight.Empty>{instead}</Spotlight.Empty>}
    </>
  );
}

/** By its words, or by its address or name, which are English whatever the language. */
function matches(wanted: string, words: string, name: Place["path"]): boolean {
  return wanted === "" || words.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
}
