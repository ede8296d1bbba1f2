import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Thank you for signing up",
  body: "You will receive {topics}. The first mail will reach you shortly.",
  bookTitle: "You can choose a date now",
  bookBody: "Your own page shows the dates and their free seats.",
  bookButton: "Dates: {offer}",
  lineTitle: "We are on LINE, too",
  lineBody: "Short notes are easier to read on LINE. If you like, add us as a friend.",
  lineButton: "Add us on LINE",
  receiveTitle: "To make sure our mail arrives",
  receiveBody: "If our mail lands in your spam folder, please add its sender to your contacts. Here is how it works with your mailbox.",
  mailboxes: [
    {
      name: "docomo (docomo.ne.jp)",
      steps:
        "In My docomo, open the spam settings and add the domain of our address (the part after @) to the list of allowed senders. Switch off the refusal of mail with URLs.",
    },
    {
      name: "au, UQ mobile (au.com, ezweb.ne.jp)",
      steps: "In the mail app, open the spam filter settings and add the domain of our address to the list of allowed senders.",
    },
    { name: "SoftBank, Y!mobile", steps: "In My SoftBank, open the mail settings and add the domain of our address to the allowed mail." },
    { name: "Gmail", steps: "Press “Not spam” if our mail is in the spam folder. If it is under Promotions, move it to Primary." },
    {
      name: "Yahoo! Mail (Japan)",
      steps: "Open the mail in the spam folder and press “Not spam”. You can also add a filter that keeps our mail in the inbox.",
    },
    { name: "Outlook, Hotmail", steps: "Settings → Mail → Junk email → Safe senders: add the address of our mail." },
    { name: "iCloud Mail", steps: "Open the mail in the junk folder and choose “Not Junk”. Adding the sender to your contacts helps." },
  ],
};
