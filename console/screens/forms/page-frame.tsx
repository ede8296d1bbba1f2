import { useElementSize } from "@mantine/hooks";
import classes from "./forms.module.css";

/** CSS pixels of the screens that a page is shown for. */
const widths = { wide: 1_024, narrow: 390 };

/** A page in a frame without scripts, which sends nothing; a wide one is made smaller until it fits. */
export function PageFrame({
  html,
  title,
  width,
  height = 640,
}: {
  html: string;
  title: string;
  width: keyof typeof widths;
  height?: number;
}) {
  const { ref, width: room } = useElementSize();
  const scale = room === 0 ? 1 : Math.min(1, room / widths[width]);
  return (
    <div ref={ref}>
      <div
        className={width === "narrow" ? `${classes.frame} ${classes.narrow}` : classes.frame}
        style={{ height, maxWidth: widths[width] * scale }}
      >
        <iframe
          sandbox=""
          title={title}
          srcDoc={html}
          width={widths[width]}
          height={height / scale}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
