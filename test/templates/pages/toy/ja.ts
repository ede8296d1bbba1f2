export const ja = { title: "おもちゃの貸し出し", greeting: "{name}様がお借りのもの", line: "{title}（{count}個）" };
