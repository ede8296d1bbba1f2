import { useTranslation } from "react-i18next";
import { FlexContents } from "./flex.tsx";
import classes from "./line-chat.module.css";
import { Row } from "./row.tsx";
import { listIn, partIn, textIn } from "./values.ts";

/** Messages as a talk of LINE shows them to the lead. Nothing in it can be pressed. */
export function LineChat({ sender, messages }: { sender: string | null; messages: readonly object[] }) {
  const { t } = useTranslation("line");
  return (
    <div className={classes.chat} role="group" aria-label={t("chat")}>
      {sender !== null && <span className={classes.name}>{sender}</span>}
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of one template keep their places.
        <Message key={index} message={message} />
      ))}
      <QuickReplies message={messages.at(-1)} />
    </div>
  );
}

function Message({ message }: { message: object }) {
  const { t } = useTranslation("line");
  switch (textIn(message, "type")) {
    case "text":
      return <div className={classes.bubble}>{textIn(message, "text")}</div>;
    case "image":
    case "video":
      return (
        <>
          <img className={classes.media} src={textIn(message, "previewImageUrl")} alt={t("picture")} />
          {textIn(message, "type") === "video" && <span className={classes.note}>{t("video")}</span>}
        </>
      );
    case "sticker":
      return <div className={classes.bubble}>{t("sticker", { pack: textIn(message, "packageId"), id: textIn(message, "stickerId") })}</div>;
    case "template":
      return <Card template={partIn(message, "template")} />;
    case "flex":
      return <FlexContents contents={partIn(message, "contents")} />;
    default:
      return <div className={classes.bubble}>{textIn(message, "altText") ?? t("other")}</div>;
  }
}

function Card({ template }: { template: object }) {
  if (textIn(template, "type") === "carousel") {
    return (
      <Row>
        {listIn(template, "columns").map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cards keep their places.
          <CardBody key={index} card={column} />
        ))}
      </Row>
    );
  }
  return <CardBody card={template} />;
}

function CardBody({ card }: { card: object }) {
  const { t } = useTranslation("line");
  const picture = textIn(card, "thumbnailImageUrl");
  const title = textIn(card, "title");
  return (
    <div className={classes.card}>
      {picture !== undefined && <img className={classes.cover} src={picture} alt={t("picture")} />}
      <div className={classes.words}>
        {title !== undefined && <b>{title}</b>}
        {textIn(card, "text")}
      </div>
      <div className={classes.actions} data-across={textIn(card, "type") === "confirm"}>
        {listIn(card, "actions").map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the buttons keep their places.
          <span key={index} className={classes.action} title={textIn(action, "uri")}>
            {textIn(action, "label")}
          </span>
        ))}
      </div>
    </div>
  );
}

/** LINE shows those of the last message only. */
function QuickReplies({ message }: { message: object | undefined }) {
  const items = message === undefined ? [] : listIn(partIn(message, "quickReply"), "items");
  if (items.length === 0) return null;
  return (
    <div className={classes.quick}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the replies keep their places.
        <span key={index}>{textIn(partIn(item, "action"), "label")}</span>
      ))}
    </div>
  );
}
