const BOUNDARY = "----hagukumi";
export const multipartHeaders = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

/** Body of an import. */
export function csvUpload(fields: Record<string, string>, csv?: string): string {
  return multipart({ basis: "card", topic: "newsletter", source: "trade-show", ...fields }, csv);
}

export function multipart(fields: Record<string, string>, csv = "姓,メールアドレス\n鈴木,hanako@example.jp\n"): string {
  const parts = Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `Content-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n`;
  return `${[...parts, file].map((part) => `--${BOUNDARY}\r\n${part}`).join("")}--${BOUNDARY}--\r\n`;
}
