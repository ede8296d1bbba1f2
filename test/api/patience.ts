/** A sequence that only waits. */
export const patience = `
sequence: patience
title: 待つだけの道
category: transactional
enter: { on: seminarBooked, again: always }
steps:
  - id: rest
    wait: 3 days
  - id: mark
    update: { tag: rested }
`;
