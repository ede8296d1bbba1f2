import { text } from "node:stream/consumers";
import type { Entry } from "yauzl";
import { fromBuffer } from "yauzl";

/** The files of a ZIP file by their names. */
export async function unzip(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  return new Promise((done, failed) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error);
      zip.on("error", failed);
      zip.on("end", () => done(files));
      zip.on("entry", (entry: Entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return failed(fault);
          text(stream).then((content) => {
            files.set(entry.fileName, content);
            zip.readEntry();
          }, failed);
        });
      });
      zip.readEntry();
    });
  });
}
