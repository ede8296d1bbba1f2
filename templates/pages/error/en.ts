import type { ja } from "./ja.ts";

export const en: typeof ja = {
  contact: "If you need help, please write to",
  retry: "Open the page again",
  website: "To our web site",
  home: "To the first page",
  "400": { title: "We could not read that", body: "Please go back and try once more." },
  "403": { title: "Not allowed", body: "You are not allowed to open this page." },
  "404": { title: "Page not found", body: "The link may have been cut off: please open it from the mail again." },
  "409": { title: "Please try again", body: "Something else changed at the same moment. Please open the page again." },
  "410": { title: "This link has expired", body: "Please start again from the beginning." },
  "413": { title: "That was too large", body: "Please shorten it and send it again." },
  "429": { title: "Please wait a little", body: "There were many requests within a short time. Please try again in a while." },
  "500": { title: "Something went wrong", body: "The fault is ours. Please try again in a moment." },
  "503": { title: "We are getting ready", body: "Please try again in a few minutes." },
};
