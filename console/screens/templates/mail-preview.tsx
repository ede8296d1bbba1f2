import { SegmentedControl, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TemplateRendering } from "../../api/generated/routes.schemas.ts";
import { darkness, framed } from "./mail-frame.ts";
import { views } from "./search.ts";
import classes from "./templates.module.css";

/** Widths of a mail program's window and of a telephone. Pixels. */
const WIDE = 680;
const NARROW = 375;

/** A mail as the inbox lists it and as it opens, in four ways. */
export function MailPreview({ mail, from }: { mail: Extract<TemplateRendering, { channel: "email" }>; from: string }) {
  const { t } = useTranslation("templates");
  const { view = "wide" } = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  return (
    <>
      <div className={classes.inbox} role="group" aria-label={t("preview.inbox")}>
        <span className={classes.preheader}>{from}</span>
        <span>
          <b>{mail.subject}</b>
          {mail.preheader !== "" && <span className={classes.preheader}> – {mail.preheader}</span>}
        </span>
      </div>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("preview.view")}
        value={view}
        onChange={(value) =>
          void navigate({
            search: (before) => ({ ...before, view: views.find((one) => one === value && one !== "wide") }),
            replace: true,
          })
        }
        data={views.map((value) => ({ value, label: t(`preview.views.${value}`) }))}
      />
      {view === "text" ? (
        <>
          <pre className={classes.plain}>{mail.text}</pre>
          {!mail.textIsOwn && (
            <Text size="xs" c="dimmed">
              {t("textIsMade")}
            </Text>
          )}
        </>
      ) : (
        <>
          <MailFrame html={mail.html} title={mail.subject} width={view === "narrow" ? NARROW : WIDE} isDark={view === "dark"} />
          <Text size="xs" c="dimmed">
            {t(view === "dark" ? `preview.dark.${darkness(mail.html)}` : "preview.safe")}
          </Text>
        </>
      )}
    </>
  );
}

/** The mail at its own width, made smaller where there is less room. */
function MailFrame({ html, title, width, isDark }: { html: string; title: string; width: number; isDark: boolean }) {
  const { ref, width: room, height } = useElementSize<HTMLDivElement>();
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const inverts = isDark && darkness(html) === "inverted";
  return (
    <div ref={ref} className={classes.frame} data-narrow={width === NARROW}>
      {/* No script, no forms, another origin: a mail may hold anything. */}
      <iframe
        title={title}
        sandbox=""
        srcDoc={framed(html, { inverts })}
        style={{
          width,
          height: height / scale,
          transform: `scale(${scale})`,
          // What the mail is told that its reader prefers, whatever the console looks like.
          colorScheme: isDark && !inverts ? "dark" : "light",
          ...(inverts && { filter: "invert(1) hue-rotate(180deg)" }),
        }}
      />
    </div>
  );
}
