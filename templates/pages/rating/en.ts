import type { ja } from "./ja.ts";

export const en: typeof ja = {
  heading: "How was it?",
  intro: "Please say what was good, and what was missing. Only we read your answer.",
  score: "Are you satisfied?",
  scores: ["Not what I hoped for", "Not really", "It was all right", "Satisfied", "Very satisfied"],
  worth: "Was it worth more than its price?",
  yes: "Yes, it was",
  no: "No, it was not worth its price",
  words: "In your words",
  optional: "optional",
  wordsNote: "What stayed with you, or what you would have liked to be different.",
  until: "You can change your answer until {until}.",
  answerBy: "You can answer until {until}.",
  send: "Send",
  change: "Change my answer",
  over: "We no longer collect answers to this question. If there is something to say, please contact us at the address below.",
  yours: "Your answer",
  notices: {
    rated: "Thank you for telling us. We read every word.",
    "rating-missing": "Please choose how satisfied you are and, where we ask, whether it was worth more than its price.",
    "rating-over": "We no longer collect answers to this question. If there is something to say, please contact us at the address below.",
  },
};
