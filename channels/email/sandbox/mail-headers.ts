/** The value of the first header of that name (any case), unfolded but not decoded. */
export function readHeader(raw: Buffer, name: string): string | undefined {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw.toString("latin1", 0, end < 0 ? raw.length : end).replace(/\r\n[ \t]/g, " ");
  const prefix = `${name.toLowerCase()}:`;
  const line = headers.split("\r\n").find((header) => header.toLowerCase().startsWith(prefix));
  return line?.slice(prefix.length).trim();
}
