import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import classes from "./line-chat.module.css";
import { Row } from "./row.tsx";
import { listIn, partIn, textIn } from "./values.ts";

const sizes: Readonly<Record<string, string>> = {
  ...{ xxs: "0.69rem", xs: "0.81rem", sm: "0.88rem", md: "1rem", lg: "1.19rem" },
  ...{ xl: "1.38rem", xxl: "1.81rem", "3xl": "2.1rem", "4xl": "2.4rem", "5xl": "2.9rem" },
};
const gaps: Readonly<Record<string, string>> = {
  ...{ none: "0", xs: "2px", sm: "4px", md: "8px", lg: "12px", xl: "16px", xxl: "20px" },
};

/** A Flex message, near to how LINE draws it: its boxes, words, pictures and buttons, not each measure. */
export function FlexContents({ contents }: { contents: object }) {
  if (textIn(contents, "type") === "carousel") {
    return (
      <Row>
        {listIn(contents, "contents").map((bubble, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bubbles keep their places.
          <Bubble key={index} bubble={bubble} />
        ))}
      </Row>
    );
  }
  return <Bubble bubble={contents} />;
}

function Bubble({ bubble }: { bubble: object }) {
  const parts = (["header", "hero", "body", "footer"] as const).filter((name) => textIn(partIn(bubble, name), "type") !== undefined);
  return (
    <div className={classes.card}>
      {parts.map((name) => (
        <div key={name} style={{ padding: name === "hero" ? 0 : "0.7rem 0.9rem" }}>
          <Component part={partIn(bubble, name)} isHero={name === "hero"} />
        </div>
      ))}
    </div>
  );
}

function Component({ part, isHero = false }: { part: object; isHero?: boolean }) {
  const { t } = useTranslation("line");
  const style: CSSProperties = { color: textIn(part, "color"), fontSize: sizes[textIn(part, "size") ?? ""], ...grow(part) };
  switch (textIn(part, "type")) {
    case "box": {
      const across = textIn(part, "layout") !== "vertical";
      const gap = gaps[textIn(part, "spacing") ?? ""];
      const box = {
        flexDirection: across ? "row" : "column",
        background: textIn(part, "backgroundColor"),
        alignItems: textIn(part, "layout") === "baseline" ? "baseline" : undefined,
        ...(gap !== undefined && { "--gap": gap }),
        ...grow(part),
      } as CSSProperties;
      return (
        <div className={classes.flex} style={box}>
          {listIn(part, "contents").map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places.
            <Component key={index} part={child} />
          ))}
        </div>
      );
    }
    case "text": {
      const spans = listIn(part, "contents");
      const words = spans.length === 0 ? textIn(part, "text") : spans.map((span) => textIn(span, "text")).join("");
      const weight = textIn(part, "weight") === "bold" ? 700 : undefined;
      const align = textIn(part, "align") as CSSProperties["textAlign"];
      return <span style={{ ...style, fontWeight: weight, textAlign: align, whiteSpace: "pre-wrap" }}>{words}</span>;
    }
    case "image":
    case "icon":
    case "video":
      return (
        <img
          className={isHero ? classes.cover : classes.media}
          src={textIn(part, "previewUrl") ?? textIn(part, "url")}
          alt={t("picture")}
        />
      );
    case "button":
      return <span className={classes.action}>{textIn(partIn(part, "action"), "label")}</span>;
    case "separator":
      return <span style={{ borderTop: "1px solid #e5e5e5", alignSelf: "stretch" }} />;
    default:
      return null;
  }
}

function grow(part: object): CSSProperties {
  const flex = textIn(part, "flex");
  return flex === undefined ? {} : { flex: `${flex} 1 0` };
}
