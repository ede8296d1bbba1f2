import { encode } from "uqr";

/** Light cells around it that a camera needs (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, dark on light in every look: cameras expect it so. */
export function QrCode({ text, label, size = "12rem" }: { text: string; label: string; size?: string }) {
  const { data } = encode(text, { border: QUIET });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${data.length} ${data.length}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      style={{ background: "#fff", borderRadius: 8, alignSelf: "center" }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
