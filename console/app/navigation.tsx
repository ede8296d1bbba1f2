import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { lastSearchOf } from "../parts/last-search.ts";
import { isFor, screens } from "./screens.ts";
import { useSession } from "./session.ts";
import classes from "./shell.module.css";

/** The screens that this person may see, in groups. A link leads to the list as it was left (console.md rule 2). */
export function Navigation() {
  const { t } = useTranslation();
  const session = useSession();
  const shown = screens.filter((screen) => isFor(session, screen));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <nav className={classes.navigation} aria-label={t("menu")}>
      <Link to="/" className={classes.brand}>
        {t("brand")}
      </Link>
      {groups.map((group) => (
        <div key={group}>
          {group !== "people" && <div className={classes.group}>{t(`group.${group}`)}</div>}
          {shown
            .filter((screen) => screen.group === group)
            .map(({ name, path, icon: Icon }) => (
              <Link key={name} to={path} search={lastSearchOf(path)} className={classes.item} activeOptions={{ includeSearch: false }}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`nav.${name}`)}
              </Link>
            ))}
        </div>
      ))}
    </nav>
  );
}
